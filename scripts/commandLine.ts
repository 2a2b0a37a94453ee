import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Ends the script. @param code what it ends with */
export function fail(sentence: string, code = 1): never {
  console.error(sentence);
  process.exit(code);
}

/** What a script was called with; where that cannot be read it ends, with its usage. */
export function readArguments<const Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
  code = 1,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`, code);
  }
}
