const digits = 120n;
/** sin and cos of 2π/512, · 2¹²⁰ */
const rootSine = 16311672240725359659488398689095291n;
const rootCosine = 1329127907361475680826626763934244751n;
const unit = 2 ** -120;

/** What `sineBy` and `cosineBy` look up: sin(2π j/512) in two parts, rounded and the rest, at 2j and 2j + 1 for 0 ≤ j < 512. */
export const sines = new Float64Array(1024);
for (let j = 0, sine = 0n, cosine = 1n << digits; j < 512; j++) {
  const rounded = Number(sine);
  sines[2 * j] = rounded * unit;
  sines[2 * j + 1] = Number(sine - BigInt(rounded)) * unit;
  [sine, cosine] = [(sine * rootCosine + cosine * rootSine) >> digits, (cosine * rootCosine - sine * rootSine) >> digits];
}
