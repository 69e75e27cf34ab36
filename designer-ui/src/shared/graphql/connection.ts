/** Whether live news arrives. `idle`: nobody listens yet. */
export type ConnectionState = 'idle' | 'connecting' | 'open' | 'lost';

/** Remembers the state of the live connection and tells whoever listens. */
export class ConnectionMonitor {
  #state: ConnectionState = 'idle';
  readonly #listeners = new Set<() => void>();

  readonly current = (): ConnectionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** A first attempt is `connecting`; one after a loss stays `lost` until it succeeds. */
  connecting(): void {
    if (this.#state !== 'lost') {
      this.#change('connecting');
    }
  }

  opened(): void {
    this.#change('open');
  }

  /** @param wanted whether somebody still listens; if so the closing is a loss */
  closed(wanted: boolean): void {
    this.#change(wanted ? 'lost' : 'idle');
  }

  #change(state: ConnectionState): void {
    if (this.#state !== state) {
      this.#state = state;
      this.#listeners.forEach((listener) => listener());
    }
  }
}
