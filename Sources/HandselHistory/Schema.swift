import GRDB

/// The tables of a history, one step for each version of the file.
///
/// Days are ISO 8601 text and amounts exact decimal text; no column holds a floating-point number. Everything that tells
/// of a customer belongs to one of their documents, so that joining and parting customers moves documents and nothing else.
enum Schema {
    /// "HsHi", by which SQLite files of Handsel are known (PRAGMA application_id).
    static let applicationId = 0x4873_4869

    /// The version of the file that this code writes.
    static var version: Int { steps.count }

    /// The tables that every version has.
    static let tables = ["supplier", "customer", "document", "version", "personalization", "payment"]

    /// Brings a file from its version to `target`, all of it or nothing, also while another process does the same.
    static func migrate(_ db: Database, to target: Int = version) throws {
        guard try fileVersion(db) < target else { return }
        try db.inTransaction(.immediate) {
            // Another process may have been here since.
            let current = try fileVersion(db)
            guard current < target else { return .rollback }
            for step in steps[current..<target] { try db.execute(sql: step) }
            try db.execute(sql: "PRAGMA application_id = \(applicationId); PRAGMA user_version = \(target)")
            return .commit
        }
    }

    static func fileVersion(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    private static let steps = [documents, customers]

    private static let documents = """
        CREATE TABLE supplier (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            vat_id TEXT,
            tax_number TEXT,
            name_key TEXT
        ) STRICT;

        CREATE TABLE customer (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            supplier INTEGER NOT NULL REFERENCES supplier(id),
            merged_into INTEGER REFERENCES customer(id),
            forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1))
        ) STRICT;

        CREATE TABLE customer_key (
            customer INTEGER NOT NULL REFERENCES customer(id),
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (customer, kind, value)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX customer_key_value ON customer_key(kind, value);

        CREATE TABLE customer_tag (
            customer INTEGER NOT NULL REFERENCES customer(id),
            tag TEXT NOT NULL,
            PRIMARY KEY (customer, tag)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE document (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            supplier INTEGER NOT NULL REFERENCES supplier(id),
            customer INTEGER NOT NULL REFERENCES customer(id),
            number TEXT,
            UNIQUE (supplier, number)
        ) STRICT;
        CREATE INDEX document_customer ON document(customer);
        CREATE INDEX document_number ON document(number);

        CREATE TABLE version (
            document INTEGER NOT NULL REFERENCES document(id),
            version INTEGER NOT NULL,
            hash TEXT NOT NULL,
            issue_date TEXT NOT NULL,
            due_date TEXT,
            kind TEXT NOT NULL,
            currency TEXT,
            gross TEXT NOT NULL,
            payable TEXT NOT NULL,
            paid TEXT NOT NULL,
            item TEXT NOT NULL,
            has_engagement INTEGER NOT NULL DEFAULT 0 CHECK (has_engagement IN (0, 1)),
            engagement TEXT,
            instalment INTEGER,
            instalments INTEGER,
            is_final INTEGER NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1)),
            PRIMARY KEY (document, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE personalization (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document INTEGER NOT NULL REFERENCES document(id),
            version INTEGER NOT NULL,
            moment TEXT NOT NULL,
            milestone TEXT,
            reason TEXT NOT NULL,
            note TEXT,
            note_id TEXT,
            note_source TEXT,
            hand TEXT,
            layout TEXT,
            guard_overridden INTEGER NOT NULL DEFAULT 0 CHECK (guard_overridden IN (0, 1))
        ) STRICT;
        CREATE INDEX personalization_document ON personalization(document);

        CREATE TABLE payment (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document INTEGER NOT NULL REFERENCES document(id),
            version INTEGER,
            day TEXT,
            amount TEXT NOT NULL
        ) STRICT;
        CREATE INDEX payment_document ON payment(document);

        CREATE TABLE document_key (
            document INTEGER NOT NULL REFERENCES document(id),
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (document, kind)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE document_detail (
            document INTEGER NOT NULL REFERENCES document(id),
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            day TEXT NOT NULL,
            PRIMARY KEY (document, field)
        ) STRICT, WITHOUT ROWID;
        """

    private static let customers = """
        CREATE TABLE merge (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            customer INTEGER NOT NULL REFERENCES customer(id),
            into_customer INTEGER NOT NULL REFERENCES customer(id),
            undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
        ) STRICT;
        CREATE INDEX merge_customer ON merge(customer);

        CREATE TABLE merge_document (
            merge INTEGER NOT NULL REFERENCES merge(id),
            document INTEGER NOT NULL REFERENCES document(id),
            PRIMARY KEY (merge, document)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE merge_tag (
            merge INTEGER NOT NULL REFERENCES merge(id),
            tag TEXT NOT NULL,
            PRIMARY KEY (merge, tag)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE apart (
            customer INTEGER NOT NULL REFERENCES customer(id),
            other INTEGER NOT NULL REFERENCES customer(id),
            PRIMARY KEY (customer, other),
            CHECK (customer < other)
        ) STRICT, WITHOUT ROWID;
        """
}
