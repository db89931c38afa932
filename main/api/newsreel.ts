type Progress = { readonly type: 'progress'; readonly fraction: number; readonly doing: string };

/** The latest progress, handed on as fast as the reader takes it; what it missed is not repeated. */
export class Newsreel {
  #latest: Progress | null = null;
  #ended = false;
  #wake: (() => void) | undefined;

  tell(progress: Progress): void {
    this.#latest = progress;
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async *follow(): AsyncGenerator<Progress, void, void> {
    while (true) {
      const latest = this.#latest;
      this.#latest = null;
      if (latest !== null) yield latest;
      else if (this.#ended) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
