/** ln 2 in two parts: k · ln2Hi is exact for every k that occurs. */
export const ln2Hi = 0.6931471803691238;
export const ln2Lo = 1.9082149292705877e-10;
/** From where on e^x is too large for a double, or too small. */
export const overflow = 709.782712893384;
export const underflow = -745.1332191019411;
// bounds as fdlibm has them, by their upper words
export const halfLn2 = 0.3465735912322998; // 3fd62e43
export const threeHalvesLn2 = 1.0397205352783203; // 3ff0a2b2
