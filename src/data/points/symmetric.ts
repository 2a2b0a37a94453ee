/** From −limit to limit. @param u from 0 to 1 */
export const symmetric = (u: number, limit: number) => limit * (2 * u - 1);
