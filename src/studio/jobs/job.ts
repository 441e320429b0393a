/** What a job may do besides answering. */
export interface Tools<Part> {
  /** Sends a part of the answer ahead. */
  readonly part: (part: Part) => void;
  /** True once nobody waits for the answer any more; only a job that lets go of its thread in between can hear of it. */
  readonly stopped: () => boolean;
}

/** One thing that can be asked of a worker: a question that is plain data, and its answer. */
export type Job<Question, Answer, Part = never> = (
  question: Question,
  tools: Tools<Part>,
) => Answer | Promise<Answer>;
