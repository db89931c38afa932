import type { Outlook } from '#domain/capacity/outlook.ts';
import type { PromiseQuestion } from '#domain/capacity/promise-question.ts';
import { promiseWorld } from '#domain/capacity/promise-source.ts';
import { PromiseRunner } from '#main/promise/promise-runner.ts';
import { type Figure, figureOf, type Sample } from './figures.ts';
import { promiseCompany } from './promise-company.ts';

const AIM = { bound: 'at most', value: 500 } as const;
/** Of everything the seats could do at half the norm, so much is asked by the 200 orders. */
const LOAD = 0.1;
const COLD = 12;
const WARM = 40;
const TYPES = ['productie', 'metaalbewerking', 'groen', 'schoonmaak', 'elektromontage'];

const questionAt = (outlook: Outlook, i: number): PromiseQuestion => ({
  workType: TYPES[i % TYPES.length] as string,
  normMinutes: 60 * (200 + 150 * (i % 7)),
  from: outlook.today,
  deadline: null,
  certificates: [],
  workplaceIds: [],
});

/** "Kan deze order erbij?" from the question to the answer, the thread at hand, over 26 weeks with 200 orders. */
export async function benchPromise(employees: number): Promise<readonly Figure[]> {
  const outlook = promiseCompany(employees, LOAD);
  const runner = new PromiseRunner();
  let worlds = 0;
  const ask = async (i: number, isNew: boolean): Promise<Sample> => {
    if (isNew) worlds += 1;
    const ground = { key: String(worlds), world: () => promiseWorld(outlook, 26) };
    const start = performance.now();
    const cpu = process.cpuUsage();
    await runner.ask(ground, questionAt(outlook, i));
    const { user, system } = process.cpuUsage(cpu);
    // Of this thread and the solver's together: one waits while the other works.
    return { wall: performance.now() - start, cpu: (user + system) / 1000 };
  };
  // The first answers compile the solver and load the code.
  for (let i = 0; i < 3; i++) await ask(i, true);
  const cold: Sample[] = [];
  for (let i = 0; i < COLD; i++) cold.push(await ask(i, true));
  const warm: Sample[] = [];
  for (let i = 0; i < WARM; i++) warm.push(await ask(i, false));
  runner.close();
  const about = (name: string) => ({ name, employees, aim: AIM });
  return [
    figureOf(cold, 0.5, about('promise after a change of the plan')),
    figureOf(cold, 0.95, about('promise after a change of the plan')),
    figureOf(warm, 0.5, about('promise in the same plan')),
    figureOf(warm, 0.95, about('promise in the same plan')),
  ];
}
