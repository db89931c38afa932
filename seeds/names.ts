import type { Language } from '#domain/model/language.ts';
import type { Random } from './random.ts';

export interface PersonName {
  readonly firstName: string;
  readonly infix: string;
  readonly lastName: string;
}

interface Background {
  readonly weight: number;
  /** In which some of them read more easily than in Dutch. */
  readonly language?: Language;
  readonly first: readonly string[];
  /** `infix|name`, or the name alone. */
  readonly last: readonly string[];
}

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

/** Invented combinations of names that are common in the region; nobody is meant by them. */
const BACKGROUNDS: readonly Background[] = [
  {
    weight: 48,
    first: words(
      'Anneke,Bart,Bep,Bianca,Carla,Cees,Corrie,Daan,Dirk,Elly,Erik,Femke,Frans,Gerda,Gijs,Hanna,Henk,Ineke,Jaap,Jan,Janneke,Jeroen,Joke,Joost,Karin,Kees,Klaas,Lies,Linda,Maaike,Marco,Marijke,Mieke,Nel,Peter,Petra,Piet,Ria,Riet,Rob,Ruud,Sanne,Sem,Sjaak,Stefan,Tess,Theo,Thijs,Tineke,Truus,Wendy,Willem,Wilma,Wim',
    ),
    last: words(
      'Bakker,van den|Berg,van de|Beek,Blom,Boersma,de|Boer,Bos,van den|Bosch,Brouwer,de|Bruijn,van der|Burg,Dekker,Dijkstra,van|Dijk,van|Doorn,Evers,de|Graaf,de|Groot,van den|Heuvel,van der|Heijden,Hendriks,Hoekstra,van der|Hoeven,Huisman,Jansen,Jonker,de|Jong,van|Kampen,Koelewijn,Kok,Kramer,Kuiper,van der|Laan,van|Leeuwen,van der|Linden,Meijer,van der|Meulen,Mulder,Mol,Nagel,Peters,Postma,Prins,de|Ruiter,Schouten,Schuurman,Smit,van der|Veen,van|Veenendaal,Verhoef,Vermeulen,Visser,de|Vries,Vos,van der|Wal,van|Wijk,Willems,de|Wit,Zandstra,van|Zanten,Zwart',
    ),
  },
  {
    weight: 11,
    language: 'tr',
    first: words('Ahmet,Ayşe,Aylin,Burak,Elif,Emine,Emre,Esra,Fatma,Gökhan,Hakan,Hatice,Murat,Mustafa,Selin,Zeynep'),
    last: words('Aydın,Çelik,Çetin,Demir,Doğan,Kaya,Kılıç,Koç,Öztürk,Özdemir,Polat,Şahin,Yıldız,Yılmaz,Yıldırım'),
  },
  {
    weight: 11,
    first: words(
      'Ahmed,Amina,Aziz,Fatima,Hicham,Ilias,Karima,Khalid,Malika,Mohammed,Nadia,Najat,Omar,Rachid,Samira,Youssef',
    ),
    last: words(
      'El|Amrani,Ait|Ben Haddou,Azzouzi,Bouali,Boukhari,Bouzidi,Chaoui,El|Idrissi,El|Khattabi,Haddad,Hamdaoui,El|Mansouri,Ouali,Saidi,Tahiri,Ziani',
    ),
  },
  {
    weight: 7,
    language: 'ti',
    first: words(
      'Abraham,Bereket,Dawit,Eden,Filmon,Freweini,Helen,Isaias,Kidane,Luwam,Meron,Mulugeta,Robel,Rahwa,Selam,Yonas',
    ),
    last: words(
      'Abdi,Abraha,Berhane,Gebremedhin,Gebreselassie,Ghebreab,Habte,Haile,Kidane,Mehari,Mesfin,Negash,Tekle,Tesfay,Weldu,Woldemichael',
    ),
  },
  {
    weight: 8,
    language: 'ar',
    first: words(
      'Ahmad,Amir,Bassel,Dima,Farah,Ghada,Hala,Ibrahim,Jamal,Khaled,Lina,Maher,Nour,Rami,Rana,Samer,Yara,Ziad',
    ),
    last: words(
      'Al|Ahmad,Al|Hamwi,Al|Masri,Alnajjar,Barakat,Darwish,Hamdan,Hassoun,Ibrahim,Kassab,Khalil,Mansour,Qasim,Sabbagh,Shaheen,Younes',
    ),
  },
  {
    weight: 5,
    language: 'pl',
    first: words(
      'Agnieszka,Andrzej,Barbara,Dorota,Ewa,Grzegorz,Jacek,Joanna,Katarzyna,Krzysztof,Małgorzata,Marek,Paweł,Piotr,Tomasz',
    ),
    last: words(
      'Dąbrowski,Grabowska,Jankowski,Kamińska,Kowalczyk,Kowalski,Kozłowska,Krawczyk,Lewandowski,Mazur,Nowak,Pawłowski,Szymańska,Wiśniewski,Wójcik,Zając',
    ),
  },
  {
    weight: 4,
    language: 'uk',
    first: words(
      'Andrij,Bohdan,Halyna,Iryna,Kateryna,Ljoedmyla,Maksym,Mykola,Nadija,Natalija,Oksana,Oleksandr,Olena,Serhij,Taras,Vasyl',
    ),
    last: words(
      'Bondarenko,Boiko,Hryhorenko,Ivanenko,Kovalenko,Kravtsjoek,Lysenko,Melnyk,Moroz,Oliynyk,Petrenko,Savtsjenko,Sjevtsjenko,Tkatsjenko,Vasylenko',
    ),
  },
  {
    weight: 6,
    first: words(
      'Anand,Chandra,Cheryl,Dewi,Edgar,Errol,Glenn,Iwan,Jerrel,Kavita,Marlon,Muriël,Orlando,Radjesh,Sharda,Sheila,Winston',
    ),
    last: words(
      'Amatredjo,Bhagwandin,Biervliet,Doerga,Esajas,Gangaram Panday,Jhinkoe,Karijodikromo,Kartosen,Lachmansingh,Pinas,Ramdin,Raghoebarsing,Sewpersad,Venetiaan,Wijdenbosch',
    ),
  },
];

/** Names that a card, a print and a column must survive: the longest and the shortest that occur. */
const EXTREMES: readonly PersonName[] = [
  { firstName: 'Frederike-Antoinette', infix: 'van', lastName: 'Oldenbarneveldt-Gebremedhin' },
  { firstName: 'Bo', infix: '', lastName: 'Ho' },
  { firstName: 'Mohammed-Amine', infix: 'Ait', lastName: 'Ben Haddou-van der Heijden' },
  { firstName: 'Jan', infix: "van 't", lastName: 'Hof' },
];

const fold = (name: PersonName): string => `${name.firstName} ${name.infix} ${name.lastName}`.toLowerCase();

function split(text: string): { readonly infix: string; readonly lastName: string } {
  const [first = '', second] = text.split('|');
  return second === undefined ? { infix: '', lastName: first } : { infix: first, lastName: second };
}

function invent(random: Random): PersonName {
  const background = random.weighted(BACKGROUNDS.map((b) => [b, b.weight] as const));
  const own = split(random.pick(background.last));
  const firstName = random.pick(background.first);
  if (!random.chance(0.05)) return { firstName, ...own };
  const other = random.weighted(BACKGROUNDS.map((b) => [b, b.weight] as const));
  const second = random.pick(other.last).replace('|', ' ');
  return second.endsWith(own.lastName)
    ? { firstName, ...own }
    : { firstName, infix: own.infix, lastName: `${own.lastName}-${second}` };
}

/** One in so many of them has a second language on the roster. */
const LANGUAGE_EVERY = 3;

/** The second language on the roster of the nth person; most have none. It draws nothing: what comes after stays. */
export function languageFor({ firstName, lastName }: PersonName, n: number): Language | null {
  if (n % LANGUAGE_EVERY !== 0) return null;
  const origin = BACKGROUNDS.find(
    ({ first, last }) => first.includes(firstName) && last.some((name) => split(name).lastName === lastName),
  );
  return origin?.language ?? (n % 50 === 0 ? 'en' : null);
}

/** `count` names (up to about 10,000), all different; the extremes come early, so that small examples hold them. */
export function createNames(random: Random, count: number): readonly PersonName[] {
  const names: PersonName[] = [];
  const known = new Set(EXTREMES.map(fold));
  while (names.length < count) {
    // Every third of the first names is an extreme: they stand among ordinary ones, as they would.
    const extreme = names.length % 3 === 2 ? EXTREMES[(names.length - 2) / 3] : undefined;
    const name = extreme ?? invent(random);
    if (!extreme && known.has(fold(name))) continue;
    known.add(fold(name));
    names.push(name);
  }
  return names;
}
