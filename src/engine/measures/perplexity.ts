import { exp } from '../elementary/exp';
/**
 * exp(mean negative log-likelihood a symbol): between how many equally likely symbols the model hesitates. 1 for a sure and right prophet,
 * the size of the alphabet for one who knows nothing.
 * @param sumCrossEntropy −Σ ln p(symbol), natural logarithm @param symbols how many, at least 1
 */
export const perplexity = (sumCrossEntropy: number, symbols: number): number => exp(sumCrossEntropy / symbols);
