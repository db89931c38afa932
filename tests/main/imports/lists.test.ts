import { describe, expect, test } from 'vitest';
import { FEATURES } from '#domain/model/need.ts';
import { matchFileName, matchSheet, normalise } from '#main/imports/normalise.ts';
import {
  certificateSpelling,
  parseBreaks,
  parseCertificates,
  parseFeatures,
  parseGoals,
  parsePreferences,
  parseRepeat,
  parseWageValues,
  parseWorkDays,
} from '#main/imports/parse-lists.ts';
import { parseLoads, parseNeeds } from '#main/imports/parse-need.ts';
import { fail, ok, type Parsed } from '#main/imports/parsed.ts';

const outcome = (parsed: Parsed<unknown>) => (parsed.ok ? parsed.value : `! ${parsed.reason}`);
const load = (name: string) => ({ kind: 'load', load: name });

describe('needs', () => {
  test.each(FEATURES.map((feature) => [feature]))('%s is met by a feature', (feature) => {
    expect(outcome(parseNeeds(feature.toUpperCase()))).toEqual([{ kind: 'feature', feature }]);
  });

  test.each([
    ['tillen <= 10 kg', [{ kind: 'lift', maxKg: 10 }]],
    ['tillen ≤ 10 kg', [{ kind: 'lift', maxKg: 10 }]],
    ['Tillen<=5kg', [{ kind: 'lift', maxKg: 5 }]],
    ['tillen max 7,5 kg', [{ kind: 'lift', maxKg: 7.5 }]],
    ['niet samen met 10234', [{ kind: 'keep-apart', number: '10234' }]],
    ['max 6 uur per dag', [{ kind: 'hours-a-day', maxMinutes: 360 }]],
    ['max. 4,5 uur per dag', [{ kind: 'hours-a-day', maxMinutes: 270 }]],
    ['kleine groep (max 6)', [{ kind: 'small-group', max: 6 }]],
    ['kleine groep max 6', [{ kind: 'small-group', max: 6 }]],
    ['start niet voor 9:00', [{ kind: 'start-not-before', at: 540 }]],
    ['start niet vóór 9u30', [{ kind: 'start-not-before', at: 570 }]],
    ['geen avond', [{ kind: 'no-evening' }]],
    ['vervoersvenster 8:30-15:30', [{ kind: 'transport-window', from: 510, to: 930 }]],
    ['vervoersvenster 8:30 – 15:30', [{ kind: 'transport-window', from: 510, to: 930 }]],
    ['vaste plek', [{ kind: 'fixed-place', code: null }]],
    ['vaste plek P001', [{ kind: 'fixed-place', code: 'P001' }]],
    ['vaste begeleider', [{ kind: 'fixed-guide', number: null }]],
    ['vaste begeleider 90001', [{ kind: 'fixed-guide', number: '90001' }]],
    ['niet alleen werken', [{ kind: 'not-alone' }]],
    ['extra pauzes', [{ kind: 'extra-breaks' }]],
    ['geen tijdsdruk', [load('tijdsdruk')]],
    ['geen klantcontact', [load('klantcontact')]],
    ['geen hitte', [load('hitte')]],
    ['geen kou', [load('kou')]],
    ['geen hitte/kou', [load('hitte'), load('kou')]],
    ['geen stof', [load('stof')]],
    ['geen lawaai', [load('lawaai')]],
    ['geen chemie', [load('chemie')]],
    ['geen trilling', [load('trilling')]],
    ['geen hoogte', [load('hoogte')]],
    ['niet bukken', [load('bukken')]],
    ['niet bukken/knielen', [load('bukken')]],
    ['niet bukken / knielen', [load('bukken')]],
    ['geen machine', [load('machine')]],
    ['geen voertuig/machine', [load('machine')]],
    ['prikkelarm; prikkelarm ; geen stof;', [{ kind: 'feature', feature: 'prikkelarm' }, load('stof')]],
    ['', []],
  ])('%s', (text, expected) => {
    expect(outcome(parseNeeds(text))).toEqual(expected);
  });

  test.each([
    ['rust', /^! 'rust' staat niet in de lijst van behoeften\. Schrijf bijvoorbeeld/],
    ['geen staand', /staat niet in de lijst/],
    ['kleine groep', /^! 'kleine groep': zet erbij hoeveel mensen, bijvoorbeeld kleine groep \(max 6\)\.$/],
    ['max 20 uur per dag', /kies een half uur tot 12 uur per dag/],
    ['start niet voor straks', /^! 'straks' is geen tijd/],
    ['vervoersvenster 15:30-8:30', /de begintijd ligt voor de eindtijd/],
    ['tillen <= 0 kg', /ligt niet tussen 1 en 100 kg/],
    ['prikkelarm, mal', /scheid ze met een puntkomma/],
  ])('%s is refused', (text, expected) => {
    expect(outcome(parseNeeds(text))).toMatch(expected);
  });
});

describe('loads of a workplace', () => {
  test('names and kilograms', () => {
    expect(outcome(parseLoads('Tillen 15 kg; lawaai; staand'))).toEqual([
      { kind: 'lift', kg: 15 },
      load('lawaai'),
      load('staand'),
    ]);
    expect(outcome(parseLoads('drukte'))).toMatch(/^! 'drukte' is geen bekende belasting\. Kies uit tillen/);
    expect(outcome(parseLoads('tillen 5 kg; tillen 10 kg'))).toMatch(/twee keer/);
  });
});

describe('work days', () => {
  const no = null;
  test.each([
    ['ma di wo', ['all', 'all', 'all', no, no, no, no]],
    ['ma-o di-m', ['morning', 'afternoon', no, no, no, no, no]],
    ['MA - O, Vrijdag', ['morning', no, no, no, 'all', no, no]],
    ['ma-vr', ['all', 'all', 'all', 'all', 'all', no, no]],
    ['ma-o ma-m', ['all', no, no, no, no, no, no]],
    ['za;zo', [no, no, no, no, no, 'all', 'all']],
  ])('%s', (text, expected) => {
    expect(outcome(parseWorkDays(text))).toEqual(expected);
  });

  test.each(['maa', 'ma-x', 'vr-ma', '1 2 3'])('%s is refused', (text) => {
    expect(outcome(parseWorkDays(text))).toMatch(/is geen werkdag\. Schrijf bijvoorbeeld ma di wo/);
  });
});

describe('certificates', () => {
  test.each([
    [
      'heftruck t/m 01-05-2027; bhv',
      [
        { name: 'heftruck', validTo: '2027-05-01' },
        { name: 'BHV', validTo: null },
      ],
    ],
    ['Lasser ISO-9606 t/m 1-5-27', [{ name: 'lasser ISO 9606', validTo: '2027-05-01' }]],
    ['VCA t/m 01-05-2026; vca tot en met 01-05-2027', [{ name: 'VCA', validTo: '2027-05-01' }]],
    ['motorzaagkaart', [{ name: 'motorzaagkaart', validTo: null }]],
  ])('%s', (text, expected) => {
    expect(outcome(parseCertificates(text, certificateSpelling([])))).toEqual(expected);
  });

  test('a name keeps the spelling that is in use', () => {
    expect(outcome(parseCertificates('HEFTRUCK', certificateSpelling(['Heftruck'])))).toEqual([
      { name: 'Heftruck', validTo: null },
    ]);
  });

  test('a wrong date is refused', () => {
    expect(outcome(parseCertificates('bhv t/m morgen', certificateSpelling([])))).toMatch(/'morgen' is geen datum/);
  });
});

describe('what names a work type', () => {
  const lookup = (text: string): Parsed<string> =>
    ['productie', 'groen', 'elektromontage'].includes(normalise(text)) ? ok(normalise(text)) : fail(`geen ${text}`);

  test.each([
    [
      'productie 65; Groen 40,5%',
      [
        { workType: 'productie', percent: 65 },
        { workType: 'groen', percent: 40.5 },
      ],
    ],
    ['productie: 65', [{ workType: 'productie', percent: 65 }]],
    ['productie', "! 'productie' is geen prestatie. Schrijf bijvoorbeeld productie 65; groen 40."],
    ['productie 0', '! 0 ligt niet tussen 1 en 150. Verbeter het getal.'],
    ['productie 60; productie 70', '! productie staat er twee keer. Noem elke werksoort één keer.'],
    ['bakken 60', '! geen bakken'],
  ])('wage values %s', (text, expected) => {
    expect(outcome(parseWageValues(text, lookup))).toEqual(expected);
  });

  test.each([
    ['groen > productie', ['groen', 'productie']],
    ['groen > groen', ['groen']],
    ['groen > bakken', '! geen bakken'],
  ])('preference %s', (text, expected) => {
    expect(outcome(parsePreferences(text, lookup))).toEqual(expected);
  });

  test.each([
    [
      'elektromontage 4 uur per week t/m 30-06-2027',
      [{ workType: 'elektromontage', minutesPerWeek: 240, until: '2027-06-30' }],
    ],
    ['groen 2,5 uur per week', [{ workType: 'groen', minutesPerWeek: 150, until: null }]],
    [
      'leren lassen',
      "! 'leren lassen' is geen leerdoel. Schrijf bijvoorbeeld elektromontage 4 uur per week t/m 30-06-2027.",
    ],
    ['groen 60 uur per week', '! 60 ligt niet tussen 0,25 en 40. Verbeter het getal.'],
  ])('goal %s', (text, expected) => {
    expect(outcome(parseGoals(text, lookup))).toEqual(expected);
  });
});

describe('breaks, features and repeats', () => {
  test.each([
    [
      '10:00-10:15; 11:30-11:35',
      [
        { from: 600, to: 615 },
        { from: 690, to: 695 },
      ],
    ],
    ['10.00 – 10.15', [{ from: 600, to: 615 }]],
    ['10:15-10:00', "! '10:15-10:00': de pauze begint niet voor het einde. Verbeter de tijden."],
    ['10:00-10:15; 10:10-10:20', '! Twee pauzes overlappen elkaar. Verbeter de tijden.'],
    ['om tien uur', "! 'om tien uur' is geen pauze. Schrijf bijvoorbeeld 10:00-10:15."],
  ])('breaks %s', (text, expected) => {
    expect(outcome(parseBreaks(text))).toEqual(expected);
  });

  test('features are the closed list', () => {
    expect(outcome(parseFeatures('Hoog laagtafel; MAL'))).toEqual(['hoog-laagtafel', 'mal']);
    expect(outcome(parseFeatures('koffie'))).toMatch(/^! 'koffie' is niet bekend\. Kies prikkelarm/);
  });

  test.each([
    ['elke week', { everyWeeks: 1, until: null }],
    ['Elke 2 weken', { everyWeeks: 2, until: null }],
    ['om de week', { everyWeeks: 2, until: null }],
    ['elke week t/m 1-3-2027', { everyWeeks: 1, until: '2027-03-01' }],
    ['elke 3 weken tot en met 2027-03-01', { everyWeeks: 3, until: '2027-03-01' }],
    ['elke week t/m kerst', "! 'kerst' is geen datum. Schrijf bijvoorbeeld 30-11-2026."],
    ['soms', "! 'soms' is geen herhaling. Schrijf elke week, of elke 2 weken t/m 01-03-2027."],
    ['elke 60 weken', "! 'elke 60 weken' is geen herhaling. Schrijf elke week, of elke 2 weken t/m 01-03-2027."],
  ])('repeat %s', (text, expected) => {
    expect(outcome(parseRepeat(text))).toEqual(expected);
  });
});

describe('names of sheets and files', () => {
  test.each([
    ['medewerkers.csv', 'Medewerkers'],
    ['/home/jan/MEDEWERKERS.CSV', 'Medewerkers'],
    ['C:\\Export\\inzet.csv', 'Inzet'],
    ['Export medewerkers (2).csv', 'Medewerkers'],
    ['Medewerkers_2026-11.csv', 'Medewerkers'],
    ['medewerkers en orders.csv', null],
    ['lijst.csv', null],
  ])('%s holds %s', (name, expected) => {
    expect(matchFileName(name)).toBe(expected);
  });

  test.each([
    [' HULPMIDDELEN ', 'Hulpmiddelen'],
    ['Werk-plekken', 'Werkplekken'],
    ['Blad1', null],
  ])('sheet %s is %s', (name, expected) => {
    expect(matchSheet(name)).toBe(expected);
  });
});
