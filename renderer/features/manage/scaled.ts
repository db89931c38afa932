/** A whole number of minutes shown and typed as hours. NaN (empty or not understood) stays NaN: the form refuses it. */
export function toHours(minutes: number): number | null {
  return Number.isNaN(minutes) ? null : minutes / 60;
}

export function toMinutes(hours: number | null): number {
  return hours === null ? Number.NaN : Math.round(hours * 60);
}

/** A required number: an empty field is no number. */
export function orNaN(value: number | null): number {
  return value ?? Number.NaN;
}

export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
