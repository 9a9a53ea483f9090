import type { OrganizationSeed, Person } from './person.ts';

/** Someone as they are after edits, with the ids of the groups they were put into. */
interface Entry {
  readonly person: Person;
  readonly groupIds: readonly number[];
}

/** The people of a seed with what was changed since. Only changes are held, so that a large seed stays computed. */
export class EditedPeople {
  private readonly seed: OrganizationSeed;
  private readonly entries = new Map<number, Entry>();
  private readonly removed = new Set<number>();
  private added = 0;
  private listed: readonly number[] | undefined;

  constructor(seed: OrganizationSeed) {
    this.seed = seed;
  }

  /** Places of everybody who is there, ascending; others keep their place when somebody is removed. */
  places(): readonly number[] {
    this.listed ??= Array.from({ length: this.seed.peopleCount + this.added }, (_, place) => place).filter(
      (place) => !this.removed.has(place),
    );
    return this.listed;
  }

  personAt(place: number): Person {
    return this.entries.get(place)?.person ?? this.seed.personAt(place);
  }

  directGroupIds(place: number): readonly number[] {
    return this.entries.get(place)?.groupIds ?? this.seed.directGroupIds(place);
  }

  /** Place of the first person with this e-mail address. */
  placeOf(email: string): number | undefined {
    return this.places().find((place) => this.personAt(place).email === email);
  }

  set(place: number, entry: Entry): void {
    this.entries.set(place, entry);
  }

  add(entry: Entry): void {
    this.entries.set(this.seed.peopleCount + this.added, entry);
    this.added += 1;
    this.listed = undefined;
  }

  remove(place: number): void {
    this.removed.add(place);
    this.listed = undefined;
  }
}
