import type { ProbeCost, ProbeEntry } from '../probes/probe';
import { probes, type Question, questionOf } from '../probes/registry';
import type { RunInfo } from '../run/runInfo';

// What the page asks of its run at every frame, and how finely and how often: decided here for all questions, from what each says it costs.

/** A picture may take so much at every frame. */
const frameBudget: ProbeCost = { multiplyAdds: 2e7, numbers: 120_000 };

const probeOf = ({ probe }: Question) => probes[probe] as ProbeEntry<unknown, unknown>;

const costOf = (question: Question, info: RunInfo): ProbeCost => probeOf(question).cost(question.ask, info);

/** Where nothing moves, one frame may take so many times as long. */
const calmPatience = 20;

/** The finest picture, in cells a side, that is quick enough for every frame, or for the one that is looked at while nothing moves. */
export function finestCells(
  probe: 'boundary' | 'unitMaps' | 'unitMap',
  info: RunInfo,
  range: { readonly min: number; readonly max: number },
  isCalm = false,
): number {
  const fits = (cells: number) => {
    const { multiplyAdds, numbers } = costOf({ probe, ask: { layer: 0, unit: 0, cells } } as Question, info);
    return multiplyAdds <= frameBudget.multiplyAdds * (isCalm ? calmPatience : 1) && numbers <= frameBudget.numbers;
  };
  let cells = range.max;
  while (cells > range.min && !fits(cells)) cells--;
  return cells;
}

/** About a tenth of a second: longer than whoever steps by hand is to wait for a number. */
const quickMultiplyAdds = 1e8;

/** Whether the present scores are worth their time at every place of this run. */
export const areScoresQuick = (info: RunInfo): boolean => costOf({ probe: 'scores', ask: {} }, info).multiplyAdds <= quickMultiplyAdds;

/** While a run trains, a question that takes longer than a picture is asked less often: for each such share a frame of this time is left out. */
const restMs = 50;

interface Held {
  readonly question: Question;
  holders: number;
  askedAtMs: number;
  /** Whether its answer is that of the place where the run stands. */
  isAnswered: boolean;
}

/** The questions that somebody on the page reads the answers of. */
export class HeldQuestions {
  private readonly held = new Map<string, Held>();

  /** @param onNew called when a question is asked that nobody asked before */
  constructor(private readonly onNew: () => void) {}

  /** Asked at every frame until the function that is returned is called. */
  hold(text: string): () => void {
    const known = this.held.get(text);
    if (known) known.holders++;
    else {
      this.held.set(text, { question: questionOf(text), holders: 1, askedAtMs: Number.NEGATIVE_INFINITY, isAnswered: false });
      this.onNew();
    }
    return () => {
      const entry = this.held.get(text);
      if (entry && --entry.holders === 0) this.held.delete(text);
    };
  }

  isHeld(text: string): boolean {
    return this.held.has(text);
  }

  /** What the next frame is to answer. @param isTraining while it does, costly questions rest between two answers */
  due(info: RunInfo | null, isTraining: boolean, nowMs: number): Record<string, Question> {
    const questions: Record<string, Question> = {};
    for (const [text, entry] of this.held) {
      const shares = info ? costOf(entry.question, info).multiplyAdds / frameBudget.multiplyAdds : 0;
      const rest = Math.max(shares > 1 ? shares * restMs : 0, probeOf(entry.question).restMs ?? 0);
      if (isTraining && nowMs - entry.askedAtMs < rest) continue;
      entry.askedAtMs = nowMs;
      questions[text] = entry.question;
    }
    return questions;
  }

  /** What is still to be answered where the run stands. */
  unanswered(nowMs: number): Record<string, Question> {
    const questions: Record<string, Question> = {};
    for (const [text, entry] of this.held) {
      if (entry.isAnswered) continue;
      entry.askedAtMs = nowMs;
      questions[text] = entry.question;
    }
    return questions;
  }

  /** These answers have come. @param hasMoved whether the run has gone on since those before */
  took(answers: Readonly<Record<string, unknown>>, hasMoved: boolean): void {
    for (const [text, entry] of this.held) entry.isAnswered = text in answers || (entry.isAnswered && !hasMoved);
  }
}
