import { mulberry32 } from './random';

// Taken out once: inside a test, asking for a global costs more than the arithmetic.
const { floor, imul } = Math;

/**
 * Chance without order, for everything that happens while a plan is carried out: the same question of the same seed has
 * the same answer, whoever asked what before. So a run with every message doubled, or with one fault less, differs only
 * in that.
 */
export class Dice {
  constructor(private readonly seed: number) {}

  at(question: string): number {
    let hash = this.seed ^ 0x811c9dc5;
    for (let index = 0; index < question.length; index += 1) {
      hash = imul(hash ^ question.charCodeAt(index), 0x01000193);
    }
    return mulberry32(hash);
  }

  happens(question: string, probability: number): boolean {
    return probability > 0 && this.at(question) < probability;
  }

  /** Whole milliseconds, both ends included. */
  between(question: string, low: number, high: number): number {
    return low + floor(this.at(question) * (high - low + 1));
  }
}
