type Name = string | false | null | undefined;

/**
 * Binds the names of a CSS module: `const c = classes(styles); c('row', isLate && 'late')`.
 * A name that the module does not know is left out.
 */
export function classes(styles: Readonly<Record<string, string>>): (...names: readonly Name[]) => string {
  return (...names) => {
    const known: string[] = [];
    for (const name of names) {
      const full = name ? styles[name] : undefined;
      if (full !== undefined) known.push(full);
    }
    return known.join(' ');
  };
}
