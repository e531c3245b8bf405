import type { StatusLine } from '../../io';
import { plural } from '../print';

const EVERY_MS = 200;

/** Tells how far a build is: reports, rate, and, where the input's size is known, share and time left. */
export class BuildProgress {
  readonly #start = performance.now();
  #shown = 0;
  reports = 0;
  bytes = 0;

  constructor(
    readonly line: StatusLine | undefined,
    /** Bytes of all inputs; 0 when unknown. */
    readonly total: number,
  ) {}

  /** Seconds since the build began. */
  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  add(reports: number): void {
    this.reports += reports;
    const now = performance.now();
    if (this.line === undefined || now - this.#shown < EVERY_MS) return;
    this.#shown = now;
    this.line.show(this.#text());
  }

  end(): void {
    this.line?.clear();
  }

  #text(): string {
    const rate = Math.round(this.reports / Math.max(this.seconds, 0.001));
    const text = `${plural(this.reports, 'report')}, ${rate.toLocaleString('en')} a second`;
    const share = this.total > 0 ? Math.min(1, this.bytes / this.total) : 0;
    if (share < 0.01) return text;
    const left = Math.round((this.seconds * (1 - share)) / share);
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    const filled = Math.round(share * BAR);
    return `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${Math.floor(share * 100)} %, ${text}, ${clock} left`;
  }
}

const BAR = 20;
