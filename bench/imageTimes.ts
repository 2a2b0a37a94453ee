import { preview } from 'vite';
import { secondsTo } from '../scripts/claims/check';
import type { Claim, Course } from '../scripts/claims/claim';
import { claims } from '../scripts/claims/registry';
import { seeded } from '../scripts/claims/trained';
import { median } from '../scripts/median';
import { run } from '../scripts/setup.mjs';
import { loadAllParts } from '../src/engine/part';
import { encodeExperiment } from '../src/experiment/link';
import { launch } from './browser';

/** What one press of Play came to, in the page. */
interface Played extends Course {
  readonly id: string;
  readonly link: string;
  readonly seed: string;
}

/**
 * Notes the epoch, the test accuracy and the time from the press of Play on whenever a frame shows other numbers, until the run has ended. As
 * text: what a bundler adds to functions does not exist in the page.
 */
const watching = `
  window.course = { began: 0, epoch: [], accuracy: [], seconds: [], isOver: false };
  document.addEventListener('click', (event) => {
    if (course.began === 0 && event.target.closest('button')?.textContent.includes('Play')) course.began = performance.now();
  }, true);
  (function look() {
    const epoch = Number(document.querySelector('[data-testid="epoch"]')?.textContent.replace(/[^0-9]/g, ''));
    const numbers = [...document.querySelectorAll('.metrics dd')].map((dd) => parseFloat(dd.textContent));
    if (course.began > 0 && epoch !== course.epoch.at(-1)) {
      course.epoch.push(epoch);
      course.accuracy.push(numbers[3] / 100);
      course.seconds.push((performance.now() - course.began) / 1000);
    }
    course.isOver = [...document.querySelectorAll('.notices p')].some((p) => p.textContent.startsWith('Training ended'));
    if (!course.isOver) requestAnimationFrame(look);
  })();
`;

async function played(address: string, id: string, link: string, seed: string): Promise<Played> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${address}#${link}`);
    const play = page.getByRole('button', { name: 'Play', exact: true });
    await play.and(page.locator(':enabled')).waitFor();
    await page.locator('.metrics dd').first().waitFor();
    await page.getByRole('slider', { name: 'Speed' }).fill('4');
    await page.evaluate(watching);
    await play.click();
    // not `waitForFunction`: the page's policy allows no evaluation in it
    while (!(await page.evaluate<boolean>('course.isOver'))) await page.waitForTimeout(500);
    const { accuracy, seconds } = await page.evaluate<Course>('course');
    return { id, link, seed, accuracy, seconds };
  } finally {
    await browser.close();
  }
}

/** The median of the courses, a line. */
function shown({ link, within = [] }: Claim, courses: readonly Played[]): string {
  const last = median(courses.map(({ accuracy }) => accuracy.at(-1) ?? Number.NaN));
  const times = within.map(({ accuracy, seconds }) => {
    const name = accuracy === undefined ? 'last epoch' : `${(100 * accuracy).toFixed(0)} %`;
    return `${name} after ${median(courses.map((course) => secondsTo(course, accuracy))).toFixed(1)} s (at most ${seconds})`;
  });
  return `#${link}: ${(100 * last).toFixed(1)} % at the end; ${times.join(', ')}`;
}

/**
 * Seconds from a press of Play at full speed to the accuracies that the claims of image sets name, in the built page.
 * @param seeds of each claim so many of its own, the first of them
 */
export async function benchImageTimes(seeds: number, only?: readonly string[]): Promise<Played[]> {
  if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) throw new Error('the page could not be built');
  const server = await preview({ preview: { port: 4190, strictPort: false } });
  await loadAllParts();
  const address = server.resolvedUrls?.local[0] ?? '';
  const figures: Played[] = [];
  try {
    for (const claim of claims.images.filter(({ id, within }) => within && (!only || only.includes(id)))) {
      const courses: Played[] = [];
      for (const seed of claim.seeds.slice(0, seeds)) {
        courses.push(await played(address, claim.id, encodeExperiment(seeded(claim.link, seed)), seed));
        if (seeds > 1) console.log(`    seed ${seed}: ${(100 * (courses.at(-1)?.accuracy.at(-1) ?? Number.NaN)).toFixed(1)} %`);
      }
      figures.push(...courses);
      console.log(shown(claim, courses));
    }
  } finally {
    await server.close();
  }
  return figures;
}
