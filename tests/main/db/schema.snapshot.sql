CREATE TABLE absence (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  block_name TEXT,
  kind TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (from_date <= to_date)
) STRICT;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT,
  max_group INTEGER,
  guidance_minutes_per_week INTEGER,
  visit_every_weeks INTEGER,
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1), price_kind TEXT CHECK (price_kind IN ('hour', 'piece')), price_cents INTEGER CHECK ((price_cents IS NULL) = (price_kind IS NULL)), buddy TEXT, buddy_trained INTEGER NOT NULL DEFAULT 0 CHECK (buddy_trained IN (0, 1)),
  CHECK (to_date IS NULL OR from_date <= to_date)
) STRICT;

CREATE TABLE agreement_guide (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (agreement_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_return_place (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  workplace_id TEXT NOT NULL REFERENCES workplace (id),
  seats INTEGER NOT NULL CHECK (seats >= 1),
  PRIMARY KEY (agreement_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_work_type (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  work_type TEXT NOT NULL REFERENCES work_type (code),
  PRIMARY KEY (agreement_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE aid (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  site_id TEXT REFERENCES site (id),
  stock INTEGER NOT NULL CHECK (stock >= 0),
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1)
, week_cost_cents INTEGER CHECK (week_cost_cents >= 0)) STRICT;

CREATE TABLE aid_fulfils (
  aid_id TEXT NOT NULL REFERENCES aid (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  feature TEXT NOT NULL,
  PRIMARY KEY (aid_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  workplace_id TEXT NOT NULL REFERENCES workplace (id),
  date TEXT NOT NULL,
  block_id TEXT NOT NULL REFERENCES block (id),
  order_id TEXT REFERENCES "order" (id),
  from_minute INTEGER CHECK (from_minute BETWEEN 0 AND 1440),
  to_minute INTEGER CHECK (to_minute BETWEEN 0 AND 1440),
  override_count INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
, fills_in INTEGER NOT NULL DEFAULT 0 CHECK (fills_in IN (0, 1)), origin TEXT NOT NULL DEFAULT 'hand' CHECK (origin IN ('hand', 'base', 'week'))) STRICT;

CREATE TABLE assignment_override (
  assignment_id TEXT NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  rule TEXT NOT NULL,
  cause TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (assignment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE base_row (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  block_id TEXT NOT NULL REFERENCES block (id),
  workplace_id TEXT NOT NULL REFERENCES workplace (id),
  order_id TEXT REFERENCES "order" (id),
  from_minute INTEGER,
  to_minute INTEGER,
  weeks TEXT NOT NULL CHECK (weeks IN ('all', 'odd', 'even')),
  valid_from TEXT NOT NULL,
  valid_to TEXT CHECK (valid_to >= valid_from),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE block (
  id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES site (id),
  name TEXT NOT NULL,
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1440),
  to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 0 AND 1440),
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (site_id, name),
  CHECK (from_minute < to_minute)
) STRICT;

CREATE TABLE block_break (
  block_id TEXT NOT NULL REFERENCES block (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  from_minute INTEGER NOT NULL,
  to_minute INTEGER NOT NULL,
  PRIMARY KEY (block_id, position),
  CHECK (from_minute < to_minute)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  valid_to TEXT,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE closure (
  id TEXT PRIMARY KEY,
  site_id TEXT REFERENCES site (id),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE employee (
  person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  birth_date TEXT NOT NULL,
  municipality TEXT NOT NULL,
  target_group TEXT,
  work_form TEXT,
  guidance_level TEXT NOT NULL,
  permanent_presence INTEGER NOT NULL CHECK (permanent_presence IN (0, 1))
, wants_variety INTEGER NOT NULL DEFAULT 0 CHECK (wants_variety IN (0, 1)), second_language TEXT
  CHECK (second_language IN ('en', 'ar', 'ti', 'tr', 'pl', 'uk'))) STRICT, WITHOUT ROWID;

CREATE TABLE exception (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  cause TEXT NOT NULL,
  date TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE goal (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  work_type TEXT NOT NULL REFERENCES work_type (code),
  minutes_per_week INTEGER NOT NULL,
  until_date TEXT,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE guidance_norm (
  id TEXT PRIMARY KEY,
  dimension TEXT NOT NULL,
  key TEXT NOT NULL,
  people_per_guide REAL NOT NULL CHECK (people_per_guide > 0),
  valid_from TEXT,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  source TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE guide (
  person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  capacity REAL NOT NULL CHECK (capacity BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE guide_work_type (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  work_type TEXT NOT NULL REFERENCES work_type (code),
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL CHECK (revision >= 0)
) STRICT;

CREATE TABLE need (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  feature TEXT,
  load TEXT,
  max_kg REAL,
  other_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  workplace_id TEXT REFERENCES workplace (id),
  max_minutes INTEGER,
  max_people INTEGER,
  from_minute INTEGER,
  to_minute INTEGER,
  source TEXT NOT NULL,
  author TEXT NOT NULL,
  review_on TEXT,
  valid_from TEXT,
  valid_to TEXT,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE "order" (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES organisation (id),
  work_type TEXT NOT NULL REFERENCES work_type (code),
  amount_kind TEXT NOT NULL CHECK (amount_kind IN ('pieces', 'hours')),
  pieces INTEGER,
  minutes_per_piece REAL,
  done_pieces REAL,
  norm_minutes REAL,
  done_minutes REAL,
  starts_on TEXT,
  deadline TEXT NOT NULL,
  price_per_piece_cents INTEGER,
  price_cents INTEGER,
  every_weeks INTEGER,
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1), until_date TEXT, part_of TEXT, note TEXT NOT NULL DEFAULT '',
  CHECK (
    (amount_kind = 'pieces' AND pieces IS NOT NULL AND minutes_per_piece IS NOT NULL AND done_pieces IS NOT NULL)
    OR (amount_kind = 'hours' AND norm_minutes IS NOT NULL AND done_minutes IS NOT NULL)
  )
) STRICT;

CREATE TABLE order_after (
  order_id TEXT NOT NULL REFERENCES "order" (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  after_id TEXT NOT NULL REFERENCES "order" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_certificate (
  order_id TEXT NOT NULL REFERENCES "order" (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_workplace (
  order_id TEXT NOT NULL REFERENCES "order" (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  workplace_id TEXT NOT NULL REFERENCES workplace (id),
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE override_log (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  rule TEXT NOT NULL,
  cause TEXT NOT NULL,
  date TEXT NOT NULL,
  person_id TEXT,
  workplace_id TEXT,
  about TEXT,
  reason TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  ended_at TEXT,
  UNIQUE (source, rule, cause, at)
) STRICT;

CREATE TABLE parameter (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  value REAL NOT NULL,
  valid_from TEXT,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  source TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('employee', 'guide')),
  number TEXT NOT NULL UNIQUE,
  first_name TEXT NOT NULL,
  infix TEXT NOT NULL,
  last_name TEXT NOT NULL,
  site_id TEXT REFERENCES site (id),
  contract_minutes INTEGER NOT NULL CHECK (contract_minutes >= 0),
  work_days TEXT NOT NULL CHECK (json_array_length(work_days) = 7),
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE person_week (
  week TEXT NOT NULL,
  person_id TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  spans TEXT NOT NULL,
  places TEXT NOT NULL CHECK (json_valid(places)),
  task TEXT,
  fills TEXT NOT NULL,
  PRIMARY KEY (week, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  work_type TEXT NOT NULL REFERENCES work_type (code),
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE progress (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES "order" (id),
  date TEXT NOT NULL,
  amount REAL NOT NULL CHECK (amount > 0),
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE publication (
  id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES site (id),
  week TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (week, site_id, number)
) STRICT;

CREATE TABLE publication_row (
  publication_id TEXT NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  workplace_id TEXT NOT NULL REFERENCES workplace (id),
  date TEXT NOT NULL,
  block_id TEXT NOT NULL REFERENCES block (id),
  from_minute INTEGER NOT NULL,
  to_minute INTEGER NOT NULL, order_id TEXT,
  PRIMARY KEY (publication_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_choice (
  rule TEXT PRIMARY KEY,
  severity TEXT NOT NULL CHECK (severity IN ('block', 'warn', 'info')),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE scenario (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  created_at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  base_revision INTEGER NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0)
) STRICT;

CREATE TABLE scenario_step (
  scenario_id TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  PRIMARY KEY (scenario_id, position)
) STRICT;

CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  data_state TEXT NOT NULL CHECK (data_state IN ('new', 'example', 'real')),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE site (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  people_per_bhv INTEGER NOT NULL CHECK (people_per_bhv >= 1),
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE wage_value (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  work_type TEXT NOT NULL REFERENCES work_type (code),
  percent REAL NOT NULL,
  from_date TEXT,
  PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE work_form_step (
  id INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL,
  at TEXT NOT NULL,
  from_form TEXT,
  to_form TEXT
) STRICT;

CREATE TABLE work_type (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE workplace (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  site_id TEXT NOT NULL REFERENCES site (id),
  work_type TEXT NOT NULL REFERENCES work_type (code),
  work_form TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats >= 0),
  guidance_group TEXT,
  organisation_id TEXT REFERENCES organisation (id),
  archived_on TEXT,
  version INTEGER NOT NULL CHECK (version >= 1)
, adults_only INTEGER NOT NULL DEFAULT 0 CHECK (adults_only IN (0, 1)), week_cost_cents INTEGER CHECK (week_cost_cents >= 0)) STRICT;

CREATE TABLE workplace_certificate (
  workplace_id TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (workplace_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE workplace_feature (
  workplace_id TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  feature TEXT NOT NULL,
  PRIMARY KEY (workplace_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE workplace_load (
  workplace_id TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  load TEXT,
  lift_kg REAL,
  PRIMARY KEY (workplace_id, position),
  CHECK ((load IS NULL) <> (lift_kg IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX absence_period ON absence (to_date, from_date);

CREATE INDEX absence_person ON absence (person_id, to_date);

CREATE INDEX agreement_guide_person ON agreement_guide (person_id);

CREATE INDEX agreement_organisation ON agreement (organisation_id);

CREATE INDEX agreement_return_place_workplace ON agreement_return_place (workplace_id);

CREATE INDEX assignment_block ON assignment (block_id);

CREATE INDEX assignment_date ON assignment (date);

CREATE INDEX assignment_order ON assignment (order_id, date) WHERE order_id IS NOT NULL;

CREATE INDEX assignment_person ON assignment (person_id, date);

CREATE INDEX assignment_workplace ON assignment (workplace_id);

CREATE INDEX base_row_block ON base_row (block_id);

CREATE INDEX base_row_order ON base_row (order_id);

CREATE INDEX base_row_person ON base_row (person_id);

CREATE INDEX base_row_workplace ON base_row (workplace_id);

CREATE INDEX closure_site ON closure (site_id);

CREATE INDEX exception_date ON exception (date);

CREATE INDEX history_undone ON history (undone, id);

CREATE INDEX need_other_person ON need (other_person_id) WHERE other_person_id IS NOT NULL;

CREATE INDEX need_workplace ON need (workplace_id) WHERE workplace_id IS NOT NULL;

CREATE INDEX order_after_after ON order_after (after_id);

CREATE INDEX order_client ON "order" (client_id);

CREATE INDEX order_workplace_workplace ON order_workplace (workplace_id);

CREATE INDEX override_log_date ON override_log (date);

CREATE INDEX person_site ON person (site_id);

CREATE INDEX person_week_fills ON person_week (week, person_id, fills) WHERE fills <> '';

CREATE INDEX person_week_long ON person_week (week, person_id) WHERE minutes > 2280;

CREATE INDEX progress_date ON progress (date);

CREATE INDEX progress_order ON progress (order_id, date);

CREATE INDEX publication_row_block ON publication_row (block_id);

CREATE INDEX publication_row_person ON publication_row (person_id);

CREATE INDEX publication_row_workplace ON publication_row (workplace_id);

CREATE INDEX publication_site ON publication (site_id);

CREATE INDEX work_form_step_at ON work_form_step (at);

CREATE INDEX work_form_step_person ON work_form_step (person_id);

CREATE INDEX workplace_organisation ON workplace (organisation_id);

CREATE INDEX workplace_site ON workplace (site_id);
