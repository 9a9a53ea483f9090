import { noGroup } from './mask-columns.ts';

/** A set of group indexes, reused for each person and world without allocating. */
export class GroupMarks {
  readonly #marks: Int32Array;
  readonly #groups: Int32Array;
  #epoch = 0;
  size = 0;

  constructor(limit: number) {
    this.#marks = new Int32Array(limit);
    this.#groups = new Int32Array(limit);
  }

  clear(): void {
    this.#epoch += 1;
    this.size = 0;
  }

  add(group: number): void {
    if (group === noGroup || this.has(group)) return;
    this.#marks[group] = this.#epoch;
    this.#groups[this.size] = group;
    this.size += 1;
  }

  addAll(other: GroupMarks): void {
    for (let at = 0; at < other.size; at += 1) this.add(other.#groups[at] ?? noGroup);
  }

  has(group: number): boolean {
    return this.#marks[group] === this.#epoch;
  }

  /** How many of these the other set lacks. */
  countMissingIn(other: GroupMarks): number {
    let count = 0;
    for (let at = 0; at < this.size; at += 1) if (!other.has(this.#groups[at] ?? noGroup)) count += 1;
    return count;
  }
}
