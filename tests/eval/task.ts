/** One number of a task, with what it has to beat. */
export type Metric = {
  readonly name: string;
  readonly value: number;
  /** What others reach; absent where nobody published it. */
  readonly floor?: number;
  /** Absent where the number is only told. */
  readonly target?: number;
  /** Whether a smaller value is better (false flags). */
  readonly isCost?: boolean;
};

/** Rows: gold label; columns: what the engine said; cells: counts. */
export type Confusion = ReadonlyMap<string, ReadonlyMap<string, number>>;

export type TaskResult = {
  readonly metrics: readonly Metric[];
  readonly confusion?: Confusion;
  /** The worst mistakes first, one line each. */
  readonly errors: readonly string[];
  /** How many cases were scored. */
  readonly cases: number;
};

/** One measurement of the engine on one kind of text. */
export type Task = {
  readonly name: string;
  readonly about: string;
  /** Paths under the shared folder that it reads; the task is skipped, aloud, when one is missing. */
  readonly needs: readonly string[];
  readonly run: (shared: string) => TaskResult | Promise<TaskResult>;
};
