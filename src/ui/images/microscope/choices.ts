const mostKept = 200;

/**
 * What the page chose to look at, by what it was chosen for. It stays while the run trains, and whatever is typed, undone and done again where the
 * run stands: else the lens would jump from the place whose weight is being changed. At another step it stays as long as it has half of what the
 * strongest has.
 */
export class Choices {
  private readonly known = new Map<string, { readonly choice: number; step: number }>();

  /** @returns chooses for a key, where nothing chosen before stays; `gives` is what a choice gives */
  at(step: number, isPlaying: boolean): (key: string, choose: () => number, gives: (choice: number) => number) => number {
    return (key, choose, gives) => {
      const before = this.known.get(key);
      if (before && (isPlaying || before.step === step)) return before.choice;
      const found = choose();
      const stays = before && gives(before.choice) >= gives(found) / 2;
      if (this.known.size > mostKept) this.known.clear();
      const choice = stays ? before.choice : found;
      this.known.set(key, { choice, step });
      return choice;
    };
  }
}
