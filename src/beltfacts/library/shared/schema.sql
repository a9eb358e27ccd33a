-- The tables of a shared library. `beltfacts push` runs this file once, in one transaction, in a database without them.
-- docs/postgresql.md explains them, and has the roles that read and write them.

CREATE SCHEMA beltfacts;
COMMENT ON SCHEMA beltfacts IS 'A shared library of beltfacts: facts, sources and vocabulary';

-- One row. Whoever changes the library locks it until the transaction ends, so that versions follow one another as transactions do.
CREATE TABLE beltfacts.library (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    layout integer NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    version bigint NOT NULL DEFAULT 0,
    changed_in xid8,
    changed_by text NOT NULL DEFAULT session_user,
    changed_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO beltfacts.library (layout) VALUES (1);

CREATE TABLE beltfacts.file (
    name text PRIMARY KEY CHECK (name ~ '^(left-out/)?[^/\\.[:cntrl:]][^/\\[:cntrl:]]*\.toml$' AND name <> 'beltfacts.toml' AND length(name) < 200),
    text text NOT NULL DEFAULT '',
    tail text NOT NULL DEFAULT '',
    digest text,
    version bigint NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    touched bigint NOT NULL,
    touched_at timestamptz NOT NULL
);
COMMENT ON COLUMN beltfacts.file.text IS 'What stands before the first entry; the whole text of a file in left-out/';
COMMENT ON COLUMN beltfacts.file.tail IS 'Blank lines behind the last entry';
COMMENT ON COLUMN beltfacts.file.digest IS 'SHA-256 of the whole file, where it is known';
COMMENT ON COLUMN beltfacts.file.touched IS 'Version of the newest change of the file or of an entry in it';

CREATE DOMAIN beltfacts.word AS text CHECK (VALUE <> '');
CREATE DOMAIN beltfacts.permanent_id AS text CHECK (VALUE ~ '^[a-z0-9]+([-.][a-z0-9]+)*$');
CREATE DOMAIN beltfacts.exact_number AS numeric CHECK (VALUE NOT IN ('NaN', 'Infinity', '-Infinity'));

CREATE TABLE beltfacts.source (
    id beltfacts.permanent_id PRIMARY KEY,
    type beltfacts.word NOT NULL,
    title beltfacts.word,
    issued beltfacts.word,
    url beltfacts.word,
    document beltfacts.word,
    sha256 beltfacts.word,
    translated beltfacts.word,
    issuer beltfacts.word,
    inferred jsonb CHECK (jsonb_typeof(inferred) = 'object'),
    csl jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(csl) = 'object')
);
CREATE TABLE beltfacts.topic (
    id beltfacts.permanent_id PRIMARY KEY,
    name beltfacts.word NOT NULL,
    broader beltfacts.permanent_id,
    names jsonb CHECK (jsonb_typeof(names) = 'object')
);
CREATE TABLE beltfacts.subject (
    id beltfacts.permanent_id PRIMARY KEY,
    name beltfacts.word NOT NULL,
    names jsonb CHECK (jsonb_typeof(names) = 'object')
);
CREATE TABLE beltfacts.unit (
    id beltfacts.word PRIMARY KEY,
    name beltfacts.word NOT NULL,
    words text[] NOT NULL DEFAULT '{}'
);
COMMENT ON COLUMN beltfacts.unit.id IS 'The code of the unit';
CREATE TABLE beltfacts.synonyms (
    id beltfacts.word PRIMARY KEY,
    words text[] NOT NULL CHECK (cardinality(words) > 0)
);
CREATE TABLE beltfacts.fact (
    id beltfacts.permanent_id PRIMARY KEY,
    subject beltfacts.permanent_id NOT NULL REFERENCES beltfacts.subject,
    measure beltfacts.word NOT NULL,
    figure beltfacts.word NOT NULL,
    value beltfacts.exact_number,
    low beltfacts.exact_number,
    high beltfacts.exact_number,
    unit beltfacts.word,
    bound text NOT NULL DEFAULT 'exact' CHECK (bound IN ('exact', 'about', 'nearly', 'more-than', 'less-than', 'at-least', 'at-most')),
    date beltfacts.word NOT NULL,
    period text CHECK (period IN ('point', 'flow', 'cumulative', 'event')),
    status text NOT NULL DEFAULT 'actual' CHECK (status IN ('actual', 'forecast', 'target', 'estimate')),
    topics text[] NOT NULL CHECK (cardinality(topics) > 0),
    places text[] NOT NULL DEFAULT '{}',
    quote beltfacts.word,
    locator beltfacts.word,
    source beltfacts.permanent_id NOT NULL REFERENCES beltfacts.source,
    names jsonb CHECK (jsonb_typeof(names) = 'object'),
    says beltfacts.word,
    via beltfacts.word,
    url beltfacts.word,
    note beltfacts.word,
    sic beltfacts.word,
    supersedes text[] NOT NULL DEFAULT '{}',
    withdrawn jsonb CHECK (withdrawn ? 'date' AND withdrawn ? 'reason'),
    former_ids text[] NOT NULL DEFAULT '{}',
    dimensions jsonb CHECK (jsonb_typeof(dimensions) = 'object'),
    cell jsonb CHECK (cell ? 'row' AND cell ? 'column'),
    price_base beltfacts.word,
    CONSTRAINT value_or_range CHECK (value IS NULL OR (low IS NULL AND high IS NULL)),
    CONSTRAINT both_ends CHECK ((low IS NULL) = (high IS NULL) AND (low IS NULL OR low <= high)),
    CONSTRAINT number_with_unit CHECK ((unit IS NULL) = (value IS NULL AND low IS NULL)),
    CONSTRAINT quote_or_cell CHECK ((quote IS NULL) <> (cell IS NULL))
);
CREATE INDEX ON beltfacts.fact (source);
CREATE INDEX ON beltfacts.fact (subject);
CREATE INDEX ON beltfacts.fact USING gin (topics);

-- What every entry has beside its fields: the file that it stands in, its text there, and who changed it last.
DO $$
DECLARE
    kind text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['source', 'topic', 'subject', 'unit', 'synonyms', 'fact'] LOOP
        EXECUTE format('ALTER TABLE beltfacts.%I
            ADD file text NOT NULL REFERENCES beltfacts.file,
            ADD position bigint NOT NULL,
            ADD toml text NOT NULL DEFAULT '''',
            ADD agrees boolean NOT NULL DEFAULT false,
            ADD version bigint NOT NULL,
            ADD changed_by text NOT NULL,
            ADD changed_at timestamptz NOT NULL', kind);
        EXECUTE format('CREATE INDEX ON beltfacts.%I (file, position)', kind);
        EXECUTE format('COMMENT ON COLUMN beltfacts.%I.toml IS ''The text of the entry in its file, with the comments above it''', kind);
        EXECUTE format('COMMENT ON COLUMN beltfacts.%I.agrees IS ''Whether that text says what the other columns say''', kind);
    END LOOP;
END $$;

CREATE TABLE beltfacts.history (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    id text NOT NULL,
    version bigint NOT NULL,
    ended bigint NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    ended_by text NOT NULL,
    ended_at timestamptz NOT NULL,
    content jsonb NOT NULL
);
CREATE INDEX ON beltfacts.history (kind, id, version);
COMMENT ON TABLE beltfacts.history IS 'Every former content of an entry: who made it and when (changed), who replaced or removed it and when (ended)';

-- Begins a change: locks the library, raises its version once a transaction, and tells whoever listens.
CREATE FUNCTION beltfacts.begin_change() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    now_at bigint;
BEGIN
    UPDATE beltfacts.library
        SET version = version + 1, changed_in = pg_current_xact_id(), changed_by = session_user, changed_at = now()
        WHERE changed_in IS DISTINCT FROM pg_current_xact_id()
        RETURNING version INTO now_at;
    IF now_at IS NULL THEN
        SELECT version INTO now_at FROM beltfacts.library;
    ELSE
        PERFORM pg_notify('beltfacts', now_at::text);
    END IF;
    RETURN now_at;
END $$;

CREATE FUNCTION beltfacts.before_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM beltfacts.begin_change();
    RETURN NULL;
END $$;

-- Stamps a row with its version, author and time, and keeps what it was before in the history.
CREATE FUNCTION beltfacts.stamp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    now_at bigint;
    old_row jsonb;
    is_entry boolean := TG_TABLE_NAME <> 'file';
    bookkeeping text[] := ARRAY['position', 'version', 'changed_by', 'changed_at', 'touched', 'touched_at', 'digest', 'agrees'];
BEGIN
    SELECT version INTO now_at FROM beltfacts.library;
    IF TG_OP <> 'INSERT' THEN
        old_row := to_jsonb(OLD);
    END IF;
    IF is_entry AND TG_OP = 'INSERT' THEN
        IF NEW.position IS NULL THEN
            SELECT coalesce(max(position), 0) + 1024 INTO NEW.position FROM (
                SELECT position FROM beltfacts.source WHERE file = NEW.file UNION ALL
                SELECT position FROM beltfacts.topic WHERE file = NEW.file UNION ALL
                SELECT position FROM beltfacts.subject WHERE file = NEW.file UNION ALL
                SELECT position FROM beltfacts.unit WHERE file = NEW.file UNION ALL
                SELECT position FROM beltfacts.synonyms WHERE file = NEW.file UNION ALL
                SELECT position FROM beltfacts.fact WHERE file = NEW.file) AS entries;
        END IF;
    END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - bookkeeping = old_row - bookkeeping THEN
        NEW.version := OLD.version;
        NEW.changed_by := OLD.changed_by;
        NEW.changed_at := OLD.changed_at;
    ELSE
        IF TG_OP <> 'INSERT' THEN
            INSERT INTO beltfacts.history (kind, id, version, ended, changed_by, changed_at, ended_by, ended_at, content) VALUES (
                TG_TABLE_NAME, CASE WHEN is_entry THEN old_row ->> 'id' ELSE old_row ->> 'name' END,
                OLD.version, now_at, OLD.changed_by, OLD.changed_at, session_user, now(), old_row);
        END IF;
        IF TG_OP <> 'DELETE' THEN
            NEW.version := now_at;
            NEW.changed_by := session_user;
            NEW.changed_at := now();
            IF is_entry AND current_setting('beltfacts.pushing', true) IS DISTINCT FROM 'yes' THEN
                NEW.agrees := false;
            END IF;
        END IF;
    END IF;
    IF is_entry THEN
        IF TG_OP <> 'INSERT' AND EXISTS (SELECT FROM beltfacts.file WHERE name = OLD.file AND touched <> now_at) THEN
            UPDATE beltfacts.file SET touched = now_at, touched_at = now(), digest = NULL WHERE name = OLD.file;
        END IF;
        IF TG_OP <> 'DELETE' AND EXISTS (SELECT FROM beltfacts.file WHERE name = NEW.file AND touched <> now_at) THEN
            UPDATE beltfacts.file SET touched = now_at, touched_at = now(), digest = NULL WHERE name = NEW.file;
        END IF;
    ELSIF TG_OP <> 'DELETE' THEN
        NEW.touched := now_at;
        NEW.touched_at := now();
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- Topics are a list, so that no foreign key can hold them. They are looked at once a statement, in a third of the time of once a row.
CREATE FUNCTION beltfacts.check_topics() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    unknown text;
BEGIN
    SELECT each INTO unknown FROM (SELECT DISTINCT unnest(topics) AS each FROM written) AS named
        WHERE NOT EXISTS (SELECT FROM beltfacts.topic WHERE id = each) LIMIT 1;
    IF unknown IS NOT NULL THEN
        RAISE foreign_key_violation USING
            MESSAGE = format('fact %s names a topic that is not declared', (SELECT min(id::text) FROM written WHERE unknown = ANY (topics))),
            DETAIL = format('Key (topics)=(%s) is not present in table "topic".', unknown);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION beltfacts.keep_topic() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM beltfacts.fact WHERE topics @> ARRAY[OLD.id::text])
        AND NOT EXISTS (SELECT FROM beltfacts.topic WHERE id = OLD.id) THEN
        RAISE foreign_key_violation USING MESSAGE = 'a topic that facts name was removed',
            DETAIL = format('Key (id)=(%s) is still referenced from table "fact".', OLD.id);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER check_new_topics AFTER INSERT ON beltfacts.fact REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION beltfacts.check_topics();
CREATE TRIGGER check_changed_topics AFTER UPDATE ON beltfacts.fact REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION beltfacts.check_topics();
CREATE TRIGGER keep_topic AFTER DELETE OR UPDATE OF id ON beltfacts.topic FOR EACH ROW EXECUTE FUNCTION beltfacts.keep_topic();

DO $$
DECLARE
    kind text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['file', 'source', 'topic', 'subject', 'unit', 'synonyms', 'fact'] LOOP
        EXECUTE format('CREATE TRIGGER a_begin BEFORE INSERT OR UPDATE OR DELETE ON beltfacts.%I
            FOR EACH STATEMENT EXECUTE FUNCTION beltfacts.before_change()', kind);
        EXECUTE format('CREATE TRIGGER b_stamp BEFORE INSERT OR UPDATE OR DELETE ON beltfacts.%I
            FOR EACH ROW EXECUTE FUNCTION beltfacts.stamp()', kind);
    END LOOP;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beltfacts FROM PUBLIC;
