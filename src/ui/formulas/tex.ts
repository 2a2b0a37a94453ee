import type { EntryWords } from '../words/entryWords';

/** A formula in TeX; several where a rule has several lines. */
export type Tex = string | readonly string[];

type OfRegistries = { readonly [R in Exclude<keyof EntryWords, 'datasets'>]: { readonly [Id in keyof EntryWords[R]]: Tex } };

export interface TexCatalogue extends OfRegistries {
  /** What an output does besides the activations of single units. */
  readonly outputs: { readonly softmax: Tex };
  /** What a layer does besides its kind. */
  readonly layerParams: { readonly batchNorm: Tex; readonly dropout: Tex; readonly skip: Tex };
}

/** What the page has of them: MathML by registry and id. */
export type Formulas = Readonly<Record<keyof TexCatalogue | 'datasets', Readonly<Record<string, string>>>>;

const first = String.raw`M \gets \gamma M + g`;
const along = String.raw`w \gets w - \eta M`;
const squares = String.raw`V \gets \gamma V + (1 - \gamma)\, g^2`;
const adam = [
  String.raw`m \gets \beta_1 m + (1 - \beta_1)\, g`,
  String.raw`v \gets \beta_2 v + (1 - \beta_2)\, g^2`,
  String.raw`w \gets w - \eta\, \dfrac{\hat m}{\sqrt{\hat v} + \varepsilon}`,
  String.raw`\hat m = m / (1 - \beta_1^t)`,
  String.raw`\hat v = v / (1 - \beta_2^t)`,
];
const searched = String.raw`w \gets w + \alpha d`;
const quasiNewton = String.raw`w \gets w - \alpha H g`;
const apart = (step: string) => String.raw`w \gets ${step} - u(\nabla L)`; // u: the update of the rule
const normal = (variance: string) => String.raw`w \sim N(0,\, ${variance})`;
const uniform = (square: string) => [String.raw`w \sim U[-a, a)`, String.raw`a = \sqrt{${square}}`];
const inputs = String.raw`n_\text{in}`;
const both = String.raw`(${inputs} + n_\text{out})`;
const gate = "W x_t + b + U h_{t-1} + b'";
const window = String.raw`x_{s i + u,\; s j + v,\; c}`;

/**
 * What every choice of a menu computes, as it stands in a textbook: that of the engine's own docstring, in its symbols. The build turns it into MathML
 * (`scripts/typesetFormulas.ts`): the page has no TeX in it.
 */
export const tex: TexCatalogue = {
  activations: {
    tanh: String.raw`f(z) = \tanh z = \dfrac{e^z - e^{-z}}{e^z + e^{-z}}`,
    sigmoid: String.raw`f(z) = \sigma(z) = \dfrac{1}{1 + e^{-z}}`,
    relu: String.raw`f(z) = \max(0, z)`,
    linear: 'f(z) = z',
    leakyRelu: String.raw`f(z) = \begin{cases} z & z > 0 \\ \alpha z & z \le 0 \end{cases}`,
    elu: String.raw`f(z) = \begin{cases} z & z > 0 \\ \alpha (e^z - 1) & z \le 0 \end{cases}`,
    gelu: String.raw`f(z) = z\, \Phi(z)`,
    geluTanh: [String.raw`f(z) = \tfrac12 z\, (1 + \tanh u)`, String.raw`u = \sqrt{2 / \pi}\, (z + 0.044715\, z^3)`],
    softplus: String.raw`f(z) = \ln(1 + e^z)`,
    silu: String.raw`f(z) = z\, \sigma(z)`,
    sin: String.raw`f(z) = \sin z`,
    gaussian: 'f(z) = e^{-z^2}',
    step: String.raw`f(z) = \begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}`,
  },
  outputs: { softmax: String.raw`y_k = \dfrac{e^{z_k}}{\sum_j e^{z_j}}` },
  losses: {
    binaryCrossEntropy: String.raw`E = -\sum_k \bigl[t_k \ln y_k + (1 - t_k) \ln (1 - y_k)\bigr]`,
    softmaxCrossEntropy: String.raw`E = -\sum_k t_k \ln y_k`,
    squaredError: String.raw`E = \tfrac12 \sum_k (y_k - t_k)^2`,
    gaussianLikelihood: [String.raw`E = \tfrac12 \bigl(s + (t - \mu)^2 e^{-s}\bigr)`, String.raw`s = \ln \sigma^2`],
    absoluteError: String.raw`E = \sum_k |y_k - t_k|`,
    huber: [
      String.raw`E = \sum_k \begin{cases} \tfrac12 r_k^2 & |r_k| \le \delta \\ \delta\, \bigl(|r_k| - \tfrac12 \delta\bigr) & |r_k| > \delta \end{cases}`,
      'r_k = y_k - t_k',
    ],
    hinge: [String.raw`E = \sum_k \max(0,\, 1 - t_k y_k)`, String.raw`t_k = \pm 1`],
    perceptron: [String.raw`E = \sum_k (y_k - t_k)\, z_k`, String.raw`y_k = \begin{cases} 1 & z_k > 0 \\ 0 & z_k \le 0 \end{cases}`],
  },
  penalties: {
    none: 'J = L',
    l2: String.raw`J = L + \tfrac{\lambda}{2} \sum w^2`,
    l1: String.raw`J = L + \lambda \sum |w|`,
    l2Decoupled: apart(String.raw`(1 - \eta \lambda)\, w`),
    l1Decoupled: apart(String.raw`w - \eta \lambda \operatorname{sign} w`),
    l1Clipped: [
      String.raw`v = w - u(\nabla L)`,
      String.raw`w^+ = v - \eta \lambda \operatorname{sign} w`,
      String.raw`w \gets \begin{cases} w^+ & v\, w^+ \ge 0 \\ 0 & v\, w^+ < 0 \end{cases}`,
    ],
  },
  optimizers: {
    sgd: String.raw`w \gets w - \eta\, g`,
    momentum: [first, along],
    momentumEma: [String.raw`M \gets \gamma M + (1 - \gamma)\, g`, along],
    momentumMean: [String.raw`M \gets \tfrac{k - 1}{k} M + \tfrac1k g`, along],
    nesterov: [first, String.raw`w \gets w - \eta\, (g + \gamma M)`],
    adagrad: [String.raw`S \gets S + g^2`, String.raw`w \gets w - \eta\, \dfrac{g}{\sqrt S + \varepsilon}`],
    rmsprop: [squares, String.raw`w \gets w - \eta\, \dfrac{g}{\sqrt V + \varepsilon}`],
    adadeltaLecture: [squares, String.raw`w \gets w - \eta\, \dfrac{g}{\sqrt{V + \varepsilon}}`],
    adadelta: [
      String.raw`V \gets \rho V + (1 - \rho)\, g^2`,
      String.raw`d = \dfrac{\sqrt{D + \varepsilon}}{\sqrt{V + \varepsilon}}\, g`,
      String.raw`w \gets w - \eta\, d`,
      String.raw`D \gets \rho D + (1 - \rho)\, d^2`,
    ],
    adam,
    adamw: [String.raw`w \gets (1 - \eta \lambda)\, w`, ...adam],
    bfgs: [
      quasiNewton,
      String.raw`H \gets (I - \rho\, s y^\top) H (I - \rho\, y s^\top) + \rho\, s s^\top`,
      String.raw`\rho = 1 / (y^\top s)`,
      String.raw`s = \Delta w`,
      String.raw`y = \Delta g`,
    ],
    lbfgs: [quasiNewton, String.raw`H = H(s_1, y_1, \dots, s_n, y_n)`, String.raw`s_i = \Delta w`, String.raw`y_i = \Delta g`],
    fletcherReeves: [String.raw`d \gets -g + \beta d`, String.raw`\beta = \dfrac{g^\top g}{g_0^\top g_0}`, searched],
    polakRibiere: [
      String.raw`d \gets -g + \beta d`,
      String.raw`\beta = \max\Bigl(0,\, \dfrac{g^\top (g - g_0)}{g_0^\top g_0}\Bigr)`,
      searched,
    ],
    levenberg: String.raw`w \gets w + (J^\top J + \lambda I)^{-1} J^\top r`,
    marquardt: [
      String.raw`w \gets w + (J^\top J + \lambda D)^{-1} J^\top r`,
      String.raw`D \gets \max\bigl(D,\, \operatorname{diag}(J^\top J)\bigr)`,
    ],
  },
  schedules: {
    constant: String.raw`\eta_k = \eta_0`,
    inverseTime: String.raw`\eta_k = \dfrac{\eta_0}{1 + \kappa k}`,
    step: String.raw`\eta_k = \eta_0 \cdot \text{factor}^{\lfloor k / \text{every} \rfloor}`,
    exponential: String.raw`\eta_k = \eta_0\, e^{-\kappa k}`,
    cosine: [
      String.raw`\eta_k = \eta_0 \Bigl(l + \dfrac{1 - l}{2} \bigl(1 + \cos \dfrac{\pi k}{\text{period}}\bigr)\Bigr)`,
      String.raw`l = \text{lowest}`,
    ],
    cosineRun: [
      String.raw`\eta_k = \eta_0 \Bigl(l + \dfrac{1 - l}{2} \bigl(1 + \cos \dfrac{\pi k}{K}\bigr)\Bigr)`,
      String.raw`l = \text{lowest},\ K = \text{updates of the run}`,
    ],
  },
  initializers: {
    xavierUniform: uniform(`6 / ${both}`),
    xavierNormal: normal(`2 / ${both}`),
    heUniform: uniform(`6 / ${inputs}`),
    heNormal: normal(`2 / ${inputs}`),
    lecunUniform: uniform(`3 / ${inputs}`),
    lecunNormal: normal(`1 / ${inputs}`),
    pytorch: [String.raw`w, b \sim U[-a, a)`, String.raw`a = 1 / \sqrt{${inputs}}`],
    orthogonal: String.raw`U^\top U = I`,
    identity: 'U = I',
    lecture: [normal(`1 / ${inputs}`), String.raw`b \sim N(0, 1)`],
    gaussian: [String.raw`w \sim N(0, s^2)`, String.raw`s = \text{spread}`],
    uniform: [String.raw`w \sim U[-r, r)`, String.raw`r = \text{range}`],
    constant: String.raw`w = \text{weight}`,
    zeros: 'w = 0',
  },
  layerKinds: {
    dense: 'y = f(W x + b)',
    conv: String.raw`y_{i j} = f\Bigl(b + \sum_{u, v, c} w_{u v c}\, ${window}\Bigr)`,
    maxpool: String.raw`y_{i j c} = \max_{u, v}\, ${window}`,
    avgpool: String.raw`y_{i j c} = \dfrac{1}{k^2} \sum_{u, v} ${window}`,
    gap: String.raw`y_c = \dfrac{1}{H W} \sum_{i, j} x_{i j c}`,
    rnn: `h_t = f(${gate})`,
    lstm: [
      String.raw`i, f, o = \sigma(${gate})`,
      String.raw`g = \tanh(${gate})`,
      String.raw`c_t = f \odot c_{t-1} + i \odot g`,
      String.raw`h_t = o \odot \tanh c_t`,
    ],
    gru: [
      String.raw`r, z = \sigma(${gate})`,
      String.raw`n = \tanh\bigl(W x_t + b + r \odot (U h_{t-1} + b')\bigr)`,
      String.raw`h_t = (1 - z) \odot n + z \odot h_{t-1}`,
    ],
    embedding: 'y_t = E_{x_t}',
  },
  layerParams: {
    batchNorm: String.raw`\gamma\, (z - \mu) / \sqrt{\sigma^2 + \varepsilon} + \beta`,
    dropout: [String.raw`m\, y / (1 - p)`, 'P(m = 0) = p'],
    skip: String.raw`y_\ell + P\, y_{\ell - k}`,
  },
};
