import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate, SCHEMA_VERSION, schemaVersion } from '../../../src/store/migrations/index.ts';

/** What a database of each version holds, so that a migration is tried on rows and not only on empty tables. */
const ISI: Readonly<Record<number, string>> = {
  1: `INSERT INTO jurnal VALUES (1,'2024-02-15T00:00:00.000Z','d','Operator','operator','pleno.dibuat',NULL,'310102','{}',NULL,NULL,zeroblob(32),zeroblob(32));
      INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));`,
  2: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO total VALUES ('PPWP','310101','ketik',23,1,'x',zeroblob(112));`,
  3: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO jurnal VALUES (1,'2024-02-15T00:00:00.000Z','d','Operator','operator','pemetaan.dicatat','PPWP',NULL,'{}',NULL,NULL,zeroblob(32),zeroblob(32));
      INSERT INTO pemetaan VALUES ('PPWP','0123456789abcdef0123456789abcdef',1,'rekap.csv','2024-02-15T00:00:00.000Z','{}');`,
  4: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO definisi_lama VALUES ('h','{}');`,
  5: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO jurnal VALUES (1,'2024-02-15T00:00:00.000Z','d','Operator','operator','sumber.diselesaikan','PPWP','3101021001001','{}',NULL,NULL,zeroblob(32),zeroblob(32));
      INSERT INTO selesai VALUES ('PPWP','3101021001001','saksi.2',1,'[]');`,
  6: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO orang VALUES (1,'SITI RAHAYU','ketua',NULL,NULL,NULL,1),(2,'BUDI','saksi','PPWP',2,'ST-1',1);
      INSERT INTO pin VALUES (1,zeroblob(16),zeroblob(32),'{"N":32768,"r":8,"p":1}',5,'2024-02-15T00:00:30.000Z');
      INSERT INTO hadir VALUES (1,'2024-02-15',1);`,
  7: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO jurnal VALUES (1,'2024-02-15T00:00:00.000Z','d','Operator','operator','wilayah.ditetapkan','PPWP','3101021001','{}',NULL,NULL,zeroblob(32),zeroblob(32));
      INSERT INTO tetap VALUES ('PPWP','3101021001',1,'x',zeroblob(112));`,
  8: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO jurnal VALUES (1,'2024-02-15T00:00:00.000Z','d','Operator','operator','keberatan.diajukan',NULL,NULL,'{}',NULL,NULL,zeroblob(32),zeroblob(32));
      INSERT INTO keberatan VALUES (1,1,'3101021001001','PPWP','{}',NULL);`,
  9: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO jurnal VALUES (1,'2024-02-15T00:00:00.000Z','d','Operator','operator','lampiran.ditambah','PPWP','3101021001001','{}',NULL,NULL,zeroblob(32),zeroblob(32));
      INSERT INTO lampiran VALUES (1,1,'PPWP','3101021001001',printf('%064d',0),'image/jpeg',5000000,'IMG_1.jpg','',1,0,'2024-02-15T00:00:00.000Z');`,
  10: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO draf VALUES ('PPWP','3101021001001','lembar','IV.1','abcdef12',51,'77','2024-02-15T00:00:00.000Z');`,
  11: `INSERT INTO lembar VALUES ('PPWP','3101021001001','3101021001','terisi',1,'sirekap','x',zeroblob(112));
      INSERT INTO jurnal VALUES (1,'2024-02-15T00:00:00.000Z','d','Operator','operator','dokumen.ditandatangani',NULL,NULL,'{}',NULL,NULL,zeroblob(32),zeroblob(32));`,
};

const skema = (db: Database.Database): unknown =>
  db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all();

describe('migrations', () => {
  it('are numbered 1, 2, 3 … without a gap', () => {
    expect(MIGRATIONS.map((m) => m.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  it('every version has example rows for this test', () => {
    expect(Object.keys(ISI).map(Number)).toEqual(MIGRATIONS.map((m) => m.version));
  });

  it.each([0, ...MIGRATIONS.map((m) => m.version)])(
    'from version %i give the newest schema and keep the rows',
    (dari) => {
      const db = new Database(':memory:');
      migrate(db, dari);
      expect(schemaVersion(db)).toBe(dari);
      if (dari > 0) db.exec(ISI[dari] ?? '');
      migrate(db);
      expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
      const segar = new Database(':memory:');
      migrate(segar);
      expect(skema(db)).toEqual(skema(segar));
      if (dari > 0) expect(db.prepare('SELECT count(*) FROM lembar').pluck().get()).toBe(1);
    },
  );
});
