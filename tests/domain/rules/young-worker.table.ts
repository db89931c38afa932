import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';
import { ANNA, anna, clock, days, each, type Work } from './times.ts';

const FIVE = ['2026-11-30', ...days('2026-12', 1, 4)];
const young = (rows: readonly Work[], week?: string) => anna(rows, { born: '2009-06-01', ...(week ? { week } : {}) });
const lesson = (w: World, from: string, to: string, block: string | null = null) => {
  w.absent('Anna', from, to, block).kind = 'les';
};
export const table: RuleTable = {
  valid: [
    {
      name: '9 hours with a break of half an hour',
      given: young(['2026-11-30 08:00-12:30', '2026-11-30 13:00-17:30']),
    },
    { name: '4.5 hours without a break', given: young(['2026-11-30 08:00-12:30']) },
    { name: 'exactly 45 hours', given: young(each(FIVE, '08:00-12:30', '13:00-17:30')) },
    {
      name: 'exactly 160 hours in 4 weeks',
      given: (w) => {
        young(each(FIVE, '08:00-12:00', '12:30-16:30'))(w);
        w.around('Anna', { other3: 120 * 60 });
      },
    },
    { name: 'until 23:00, and from 11:00 on', given: young(['2026-11-30 19:00-23:00', '2026-12-01 11:00-15:00']) },
    {
      name: 'from 06:00, until 18:00 the day before',
      given: young(['2026-11-30 14:00-18:00', '2026-12-01 06:00-10:00']),
    },
    {
      name: 'a pause of 10 hours in the day: the night has its 12 hours',
      given: young(['2026-11-30 07:00-09:00', '2026-11-30 17:00-19:00', '2026-12-01 07:00-09:00']),
    },
    {
      name: 'leave is no lesson',
      given: (w) => {
        young(['2026-11-30 17:00-21:00'])(w);
        w.absent('Anna', '2026-11-30');
      },
    },
    {
      name: 'lessons in the morning and work in the afternoon: 225 + 210 minutes',
      given: (w) => {
        young(['2026-11-30 12:30-16:00'])(w);
        lesson(w, '2026-11-30', '2026-11-30', 'ochtend');
      },
    },
    { name: 'an adult', given: anna(['2026-11-30 06:00-19:00', '2026-12-01 00:00-08:00']) },
    { name: '18 since the Sunday before', given: anna(['2026-11-30 00:00-08:00'], { born: '2008-11-29' }) },
    {
      name: 'a week that only brings the birthday: the day itself and after it are an adult’s',
      given: anna(['2026-12-03 08:00-19:00', '2026-12-03 23:00-24:00', '2026-12-04 00:00-08:00'], {
        born: '2008-12-03',
      }),
    },
    {
      name: 'a guide',
      given: (w) => {
        w.guide('Kees', { contractMinutes: 60 });
        w.workplace('P1');
        w.assign('Kees', 'P1');
      },
    },
    {
      name: 'the clock goes back: 18:30 to 06:00 is twelve and a half hours',
      given: young(['2026-10-24 14:30-18:30', '2026-10-25 06:00-09:00'], '2026-W43'),
    },
  ],
  violating: [
    {
      name: 'one minute over 9 hours',
      given: young(['2026-11-30 08:00-12:30', '2026-11-30 13:00-17:31']),
      finds: [
        {
          size: 1,
          date: '2026-11-30' as never,
          personId: ANNA,
          facts: { kind: 'day', minutes: 541, limitMinutes: 540 },
        },
      ],
    },
    {
      name: 'a school day and 2 hours of work: 225 + 210 + 120 minutes',
      given: (w) => {
        young(['2026-11-30 17:00-19:00'])(w);
        lesson(w, '2026-11-30', '2026-11-30');
      },
      finds: [{ size: 15, facts: { kind: 'day', minutes: 555, lessonMinutes: 435 } }],
    },
    {
      name: 'one minute over 45 hours',
      given: young([...each(FIVE, '08:00-12:30', '13:00-17:30'), '2026-12-05 08:00-08:01']),
      finds: [{ size: 1, date: null, facts: { kind: 'week', minutes: 2701 } }],
    },
    {
      name: 'school Monday to Friday, and the weekend inside the period is none: 5 x 435 + 2 x 300',
      given: (w) => {
        young(['2026-12-05 08:00-12:30', '2026-12-05 13:00-16:30', '2026-12-06 10:00-11:00'])(w);
        lesson(w, '2026-11-30', '2026-12-06');
      },
      finds: [{ size: 5 * 435 + 540 - 2700, facts: { kind: 'week', lessonMinutes: 2175 } }],
    },
    {
      name: 'one minute over 160 hours in 4 weeks',
      given: (w) => {
        young(each(FIVE, '08:00-12:00', '12:30-16:30'))(w);
        w.around('Anna', { other3: 120 * 60 + 1 });
      },
      finds: [{ size: 1, facts: { kind: 'four-weeks', minutes: 9601, besideMinutes: 7201 } }],
    },
    {
      name: 'one minute over 4.5 hours without a break',
      given: young(['2026-11-30 08:00-12:31']),
      finds: [{ size: 30, facts: { kind: 'break', besideMinutes: 271, minutes: 0 } }],
    },
    {
      name: 'one minute after 23:00, and one before 06:00',
      given: young(['2026-11-30 20:00-23:01', '2026-12-02 05:59-09:00']),
      finds: [
        { size: 1, date: '2026-11-30' as never, facts: { kind: 'night' } },
        { size: 1, date: '2026-12-02' as never, facts: { kind: 'night' } },
      ],
    },
    {
      name: 'one minute below 12 hours of rest',
      given: young(['2026-11-30 15:00-19:00', '2026-12-01 06:59-10:00']),
      finds: [
        {
          size: 1,
          date: '2026-12-01' as never,
          facts: {
            kind: 'rest',
            minutes: 719,
            from: clock('2026-11-30', '19:00'),
            to: clock('2026-12-01', '06:59'),
          },
        },
      ],
    },
    {
      name: 'the clock goes forward: 18:30 to 06:00 is ten and a half hours',
      given: young(['2026-03-28 14:30-18:30', '2026-03-29 06:00-09:00'], '2026-W13'),
      finds: [{ size: 90, facts: { kind: 'rest' } }],
    },
    {
      name: 'Sunday evening in the week before',
      given: (w) => {
        young(['2026-11-30 08:00-12:00'])(w);
        w.around('Anna', { spansBefore: ['2026-11-29 18:00-22:00'] });
      },
      finds: [{ size: 120, date: '2026-11-30' as never, facts: { kind: 'rest' } }],
    },
    {
      name: 'Monday morning in the week after (2026-W53 to 2027-W01)',
      given: (w) => {
        young(['2027-01-03 18:00-22:00'], '2026-W53')(w);
        w.around('Anna', { spansAfter: ['2027-01-04 08:00-12:00'] });
      },
      finds: [{ size: 120, date: '2027-01-03' as never, facts: { kind: 'rest' } }],
    },
    {
      name: 'school at 08:00 after an evening of work',
      given: (w) => {
        young(['2026-11-30 19:00-22:00'])(w);
        lesson(w, '2026-12-01', '2026-12-01', 'ochtend');
      },
      finds: [{ size: 120, date: '2026-11-30' as never, facts: { kind: 'rest' } }],
    },
    {
      name: 'turns 18 in the week: the days before it, and the week up to it',
      given: anna(each(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'], '08:00-12:00', '12:30-18:30'), {
        born: '2008-12-02',
      }),
      finds: [
        { date: '2026-11-30' as never, size: 60, facts: { kind: 'day' } },
        { date: '2026-12-01' as never, size: 60, facts: { kind: 'day' } },
      ],
    },
    {
      name: 'more paid time than the contract',
      given: (w) => {
        w.employee('Anna', { birthDate: '2009-06-01' as never, contractMinutes: 239 });
        w.workplace('P1');
        w.assign('Anna', 'P1');
      },
      finds: [{ size: 1, date: null, facts: { kind: 'overtime', minutes: 240, limitMinutes: 239 } }],
    },
    {
      name: 'booked twice counts once: 9 hours and a quarter',
      given: young(['2026-11-30 08:00-12:30', '2026-11-30 13:00-17:45', '2026-11-30 13:00-15:00']),
      finds: [{ size: 15, facts: { kind: 'day', minutes: 555 } }],
    },
  ],
};
