export const root: string;
export function run(command: string, args: readonly string[], options?: object): boolean;
export function installPackages(): void;
export function installChromium(): Promise<string>;
