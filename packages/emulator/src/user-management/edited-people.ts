import type { OrganizationSeed, Person } from './person.ts';

/** A person after edits, with the ids of their direct groups. */
interface Entry {
  readonly person: Person;
  readonly groupIds: readonly number[];
}

/** The people of a seed with later changes. Only changes are stored, so that a large seed stays computed. */
export class EditedPeople {
  private readonly seed: OrganizationSeed;
  private readonly entries = new Map<number, Entry>();
  private readonly removed = new Set<number>();
  private added = 0;
  private listed: readonly number[] | undefined;

  constructor(seed: OrganizationSeed) {
    this.seed = seed;
  }

  /** Indexes of all people, ascending; removing a person does not change the other indexes. */
  indexes(): readonly number[] {
    this.listed ??= Array.from({ length: this.seed.peopleCount + this.added }, (_, index) => index).filter(
      (index) => !this.removed.has(index),
    );
    return this.listed;
  }

  personAt(index: number): Person {
    return this.entries.get(index)?.person ?? this.seed.personAt(index);
  }

  directGroupIds(index: number): readonly number[] {
    return this.entries.get(index)?.groupIds ?? this.seed.directGroupIds(index);
  }

  /** Index of the first person with this e-mail address. */
  indexOf(email: string): number | undefined {
    return this.indexes().find((index) => this.personAt(index).email === email);
  }

  set(index: number, entry: Entry): void {
    this.entries.set(index, entry);
  }

  add(entry: Entry): void {
    this.entries.set(this.seed.peopleCount + this.added, entry);
    this.added += 1;
    this.listed = undefined;
  }

  remove(index: number): void {
    this.removed.add(index);
    this.listed = undefined;
  }
}
