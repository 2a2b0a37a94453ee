import type { EntryWords } from '../words/entryWords';
import type { Tex } from './tex';

const noise = String.raw`\nu = \text{noise}`;
const anywhereNear = (reach: string) => [String.raw`\varepsilon_i \sim U[-${reach}, ${reach})`, noise];
const turned = (radius: string) => String.raw`x = ${radius}\, (\sin \varphi, \cos \varphi)`;
const anywhere = String.raw`x_i \sim U[-6, 6)`;
const clipped = String.raw`|t| \le 1`;
const drawnLine = (value: string) => [
  String.raw`t = ${value} + \nu \varepsilon`,
  String.raw`\varepsilon \sim N(0, 1)`,
  String.raw`x \sim U[-6, 6)`,
  noise,
];
const given = `u = i / n`;

/** By which rule the examples of each set are drawn that is made here; those that were measured have a source in its place. */
export const datasetTex: { readonly [Id in keyof EntryWords['datasets']]?: Tex } = {
  circle: [
    String.raw`t = 1 \iff \lVert x + \varepsilon \rVert < 3`,
    String.raw`\lVert x \rVert \sim U[0, 2.5) \text{ or } U[3.5, 5)`,
    ...anywhereNear(String.raw`5 \nu`),
  ],
  xor: [String.raw`t = 1 \iff (x_1 + \varepsilon_1)(x_2 + \varepsilon_2) \ge 0`, ...anywhereNear(String.raw`5 \nu`)],
  gauss: [String.raw`x \sim N\bigl(\pm(2, 2),\, s^2 I\bigr)`, String.raw`s = 0.8 + 2.4 \nu`, noise],
  spiral: [
    String.raw`${turned('5u')} + \varepsilon`,
    String.raw`\varphi = 2 \pi u \cdot \text{turns} + \{0, \pi\}`,
    given,
    ...anywhereNear(String.raw`\nu`),
  ],
  moons: [
    String.raw`x_1 = 3 \cos \varphi \mp 1.5 + \varepsilon_1`,
    String.raw`x_2 = \pm(3 \sin \varphi - 0.9) + \varepsilon_2`,
    String.raw`\varphi \sim U[0, \pi)`,
    String.raw`\varepsilon_i \sim N\bigl(0, (2.5 \nu)^2\bigr)`,
    noise,
  ],
  rings: [
    turned('r'),
    String.raw`r = 1.2 + 1.7 k + 2 \nu \varepsilon`,
    String.raw`t = 0 \iff k = 1`,
    String.raw`k \in \{0, 1, 2\}`,
    String.raw`\varepsilon \sim N(0, 1)`,
    noise,
  ],
  checkerboard: [
    String.raw`t = \Bigl(\Bigl\lfloor \dfrac{x_1 + \varepsilon_1 + 5}{a} \Bigr\rfloor + \Bigl\lfloor \dfrac{x_2 + \varepsilon_2 + 5}{a} \Bigr\rfloor\Bigr) \bmod 2`,
    String.raw`a = 10 / \text{squares}`,
    ...anywhereNear(String.raw`a \nu`),
  ],
  blobs: [
    String.raw`x \sim N(\mu_k,\, s^2 I)`,
    String.raw`\mu_k = 3.2\, (\sin \alpha_k, \cos \alpha_k)`,
    String.raw`\alpha_k = 2 \pi k / K`,
    String.raw`s = 0.7 + 2 \nu`,
    noise,
  ],
  multiSpiral: [
    String.raw`${turned('(0.4 + 4.6 u)')} + \varepsilon`,
    String.raw`\varphi = 2 \pi u \cdot \text{turns} + 2 \pi k / K`,
    given,
    String.raw`\varepsilon_i \sim N\bigl(0, (0.12 + 1.5 \nu)^2\bigr)`,
    noise,
  ],
  plane: [
    String.raw`t = \dfrac{x_1 + x_2 + \nu (\varepsilon_1 + \varepsilon_2)}{12}`,
    clipped,
    String.raw`x_i, \varepsilon_i \sim U[-6, 6)`,
    noise,
  ],
  multiGauss: [
    String.raw`t = \sum_{k = 1}^{6} \pm\, e^{-\lVert x + \varepsilon - c_k \rVert^2 / 1.8}`,
    String.raw`c_k \in \{-4, 0, 4\} \times \{-2.5, 2.5\}`,
    clipped,
    anywhere,
    ...anywhereNear(String.raw`3 \nu`),
  ],
  sine: drawnLine(String.raw`\sin x`),
  step: drawnLine(String.raw`\begin{cases} 1 & x \ge 0 \\ -1 & x < 0 \end{cases}`),
  hat: drawnLine(String.raw`\max\bigl(-\tfrac12,\, 1 - \tfrac12 |x|\bigr)`),
  noisyLine: drawnLine(String.raw`\dfrac{x}{6}`),
  chirp: drawnLine(String.raw`\sin \dfrac{x^2}{4}`),
  addition: [
    String.raw`t_k = (a_k + b_k + c_k) \bmod 2`,
    String.raw`c_{k+1} = \Bigl\lfloor \dfrac{a_k + b_k + c_k}{2} \Bigr\rfloor`,
    'c_0 = 0',
  ],
  decimalAddition: ['t = a + b', String.raw`a, b \sim U\{0, \dots, 2^n - 1\}`],
  parity: [String.raw`t_k = (x_1 + \dots + x_k) \bmod 2`, String.raw`x_k \sim U\{0, 1\}`],
  delayedEcho: ['t_k = x_{k-d}', String.raw`x_k \sim U\{0, 1\}`, String.raw`d = \text{delay}`],
  addingProblem: [
    't = x_i + x_j',
    String.raw`i \sim U\{1, \dots, \lfloor \tfrac T2 \rfloor\}`,
    String.raw`j \sim U\{\lfloor \tfrac T2 \rfloor + 1, \dots, T\}`,
    String.raw`x_k \sim U[0, 1)`,
  ],
  copying: [
    't_{l+w+k} = x_k',
    String.raw`1 \le k \le l`,
    String.raw`x_k \sim U\{A, B, C, D\}`,
    String.raw`l = \text{letters},\ w = \text{steps between}`,
  ],
  brackets: [
    String.raw`S \to \varepsilon \mid (S)S \mid [S]S`,
    String.raw`t_k = \text{what closes the last one open}`,
    String.raw`\text{depth} \le d`,
  ],
  sineMixture: [
    String.raw`x_k = \sum_{i=1}^{w} a_i \sin\Bigl(\tfrac{2\pi k}{24} \sqrt{2i - 1} + \varphi_i\Bigr)`,
    String.raw`a_i \sim U[0.5, 1.5)`,
    String.raw`\varphi_i \sim U[0, 2\pi)`,
    String.raw`w = \text{sines}`,
  ],
  longLag: ['t = x_1', String.raw`x_k \sim U\{A, B, C, D\}`],
  randomWalk: [
    String.raw`p_{n+1} = p_n\, e^{s \varepsilon_n}`,
    String.raw`\varepsilon_n \sim N(0, 1)`,
    String.raw`s = \text{volatility}`,
    'p_0 = 100',
  ],
  pendulum: [
    String.raw`\dot\theta = \omega`,
    String.raw`\dot\omega = -9.81 \sin \theta - \gamma \omega`,
    String.raw`\gamma = \text{damping}`,
  ],
  lorenz: [String.raw`\dot x = 10\, (y - x)`, String.raw`\dot y = x (\rho - z) - y`, String.raw`\dot z = x y - \tfrac83 z`],
  playgroundCircle: [
    String.raw`t = 1 \iff \lVert x + \varepsilon \rVert < 2.5`,
    String.raw`\lVert x \rVert \sim U[0, 2.5) \text{ or } U[3.5, 5)`,
    ...anywhereNear(String.raw`5 \nu`),
  ],
  playgroundXor: [String.raw`t = 1 \iff (x_1 + \varepsilon_1)(x_2 + \varepsilon_2) \ge 0`, ...anywhereNear(String.raw`5 \nu`)],
  playgroundGauss: [String.raw`x \sim N\bigl(\pm(2, 2),\, s^2 I\bigr)`, String.raw`s^2 = 0.5 + 7 \nu`, noise],
  playgroundSpiral: [
    String.raw`${turned('5u')} + \varepsilon`,
    String.raw`\varphi = 3.5 \pi u + \{0, \pi\}`,
    given,
    ...anywhereNear(String.raw`\nu`),
  ],
  playgroundPlane: [String.raw`t = \dfrac{x_1 + x_2 + \varepsilon_1 + \varepsilon_2}{10}`, anywhere, ...anywhereNear(String.raw`6 \nu`)],
  playgroundMultiGauss: [
    String.raw`t = \pm \max_k \Bigl(0,\, 1 - \tfrac12 \lVert x + \varepsilon - c_k \rVert\Bigr)`,
    String.raw`c_k \in \{-4, 0, 4\} \times \{-2.5, 2.5\}`,
    anywhere,
    ...anywhereNear(String.raw`6 \nu`),
  ],
};
