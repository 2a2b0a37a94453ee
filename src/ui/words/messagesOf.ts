/** The messages of a file of words: the one thing that it exports. */
export const messagesOf = <Messages>(file: Readonly<Record<string, Messages>>): Messages => Object.values(file)[0] as Messages;
