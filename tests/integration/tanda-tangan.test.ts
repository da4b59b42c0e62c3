import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFile, documentPath, makeDocument, signDocument } from '../../src/app/dokumen/index.ts';
import { verifyDocument, verifyJournal, verifyPlenary } from '../../src/app/index.ts';
import { raiseObjection } from '../../src/app/keberatan.ts';
import type { Pleno } from '../../src/app/pleno.ts';
import { buatSertifikatLatihan, type OpsiLatihan } from '../../src/minutes/tanda-tangan/latihan.ts';
import { readDocuments, readSignatures, sha256Hex } from '../../src/store/index.ts';
import { WILAYAH } from '../lib/kontes.ts';
import { folderSementara, jamUji, nilai } from '../lib/pleno.ts';
import { DEFINISI_SULIT, NAMA, rapatPenuh } from '../lib/rapat-penuh.ts';

const DEFINISI = { ...DEFINISI_SULIT, simulasi: true };
const SAKSI = 4;
const SANDI = 'rahasia';
const p12 = (nama: string, o: OpsiLatihan = {}) => buatSertifikatLatihan(nama, SANDI, jamUji()(), o);

async function hasilFinal(p: Pleno, model = 'D.HASIL-KECAMATAN'): Promise<number> {
  const d = await makeDocument(p, { kontes: 'PPWP', wilayah: WILAYAH, model, kertas: 'F4' }, jamUji());
  return nilai(d).id;
}

const KINI = () => new Date();
/** A certificate that another program made. */
function p12Openssl(nama: string): Uint8Array {
  const di = folderSementara();
  const openssl = (...a: string[]) => execFileSync('openssl', a, { cwd: di, stdio: 'ignore' });
  const guna = ['-addext', 'keyUsage=digitalSignature,nonRepudiation'];
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'k',
    '-out',
    'c',
    '-subj',
    `/CN=${nama}`,
    ...guna,
  );
  openssl('pkcs12', '-export', '-inkey', 'k', '-in', 'c', '-out', 'p', '-passout', `pass:${SANDI}`);
  return fs.readFileSync(path.join(di, 'p'));
}

const tanda = (p: Pleno, dokumen: number, orang: number, berkas: Uint8Array, lain = {}, jam = jamUji()) =>
  signDocument(
    () => ({ ok: true, nilai: p }),
    { dokumen, orang, p12: berkas, sandi: SANDI, namaDisetujui: false, ...lain },
    jam,
  );

/** What another program says: one line a signature. */
const pdfsig = (berkas: string): string[] =>
  spawnSync('pdfsig', ['-nocert', berkas], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((b) => b.includes('Signature Validation'))
    .map((b) => b.split(':')[1]?.trim() ?? '');

const gagalDengan = async (h: ReturnType<typeof tanda>): Promise<string> => {
  const x = await h;
  return x.ok ? 'ditandatangani' : x.galat.kode;
};

describe('members sign a final document in turn', () => {
  it('each at their name, each stage kept, earlier ones valid; one other byte is seen by everybody', async () => {
    const p = rapatPenuh(true, DEFINISI);
    const id = await hasilFinal(p);
    const asli = readDocuments(p.s)[0];
    expect(asli?.penanda?.map((x) => x.nama)).toEqual([NAMA.ketua, NAMA.anggota, 'BUDI', NAMA.saksi]);
    const satu = nilai(await tanda(p, id, 1, p12(NAMA.ketua)));
    expect(pdfsig(documentFile(p, satu))).toEqual(['Signature is Valid.']);
    nilai(await tanda(p, id, 2, p12(NAMA.anggota)));
    const tiga = nilai(await tanda(p, id, SAKSI, p12('Hj. NUR‘AINI (SITI) É. محمد علي')));
    const berkas = documentPath(p, id) ?? '';
    expect(path.basename(berkas)).toBe(`${tiga}.pdf`);
    expect(pdfsig(berkas)).toEqual(Array(3).fill('Signature is Valid.'));
    // Every stage is still there as it was.
    for (const sidik of [asli?.sha256 ?? '', ...(readSignatures(p.s).get(id) ?? []).map((t) => t.sha256)])
      expect(sha256Hex(fs.readFileSync(documentFile(p, sidik)))).toBe(sidik);
    expect(nilai(verifyDocument(berkas)).tanda).toMatchObject({ keadaan: 'utuh', tanda: [{}, {}, {}] });
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });

    // A printing afterwards is another document.
    await hasilFinal(p);
    expect(documentPath(p, id)).toBe(berkas);

    const isi = fs.readFileSync(berkas);
    const di = isi.indexOf('stream') + 20;
    isi[di] = (isi[di] ?? 0) ^ 1;
    const berubah = path.join(folderSementara(), 'berubah.pdf');
    fs.writeFileSync(berubah, isi);
    expect(pdfsig(berubah)).not.toContain('Signature is Valid.');
    expect(nilai(verifyDocument(berubah)).tanda.keadaan).toBe('rusak');
    if (process.env.REKAP_CONTOH_TTD) {
      fs.copyFileSync(berkas, path.join(process.env.REKAP_CONTOH_TTD, 'tiga.pdf'));
      fs.copyFileSync(berubah, path.join(process.env.REKAP_CONTOH_TTD, 'berubah.pdf'));
    }
    expect(nilai(await verifyPlenary(p)).pesan).toContain('4 berkas bertanda tangan digital utuh');
    // The file on disk was changed: it is not signed any further.
    fs.writeFileSync(berkas, isi);
    expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: false });
    expect(await gagalDengan(tanda(p, id, 3, p12('BUDI')))).toBe('TTD_BERKAS_BERUBAH');
  }, 120_000);

  it('refuses in words what must not be signed', async () => {
    const p = rapatPenuh(true, DEFINISI);
    const id = await hasilFinal(p, 'D.KEJADIAN-KHUSUS');
    expect(await gagalDengan(tanda(p, id, 3, p12('BUDI'), { sandi: 'lain' }))).toBe('SERTIFIKAT_SANDI');
    expect(await gagalDengan(tanda(p, id, 3, Buffer.from('bukan')))).toBe('SERTIFIKAT_RUSAK');
    const dulu = new Date(jamUji()().getTime() - 9 * 86_400_000);
    const nanti = new Date(jamUji()().getTime() + 86_400_000);
    expect(await gagalDengan(tanda(p, id, 3, p12('BUDI', { sejak: dulu, hariBerlaku: -1 })))).toBe(
      'SERTIFIKAT_KEDALUWARSA',
    );
    expect(await gagalDengan(tanda(p, id, 3, p12('BUDI', { sejak: nanti })))).toBe('SERTIFIKAT_BELUM_BERLAKU');
    expect(await gagalDengan(tanda(p, id, 3, p12('BUDI', { tujuan: 'sandi' })))).toBe('SERTIFIKAT_TUJUAN');
    expect(await gagalDengan(tanda(p, id, 5, p12('TOTOK')))).toBe('TTD_BUKAN_PENANDA');
    expect(await gagalDengan(tanda(p, 99, 3, p12('BUDI')))).toBe('DOKUMEN_TIDAK_ADA');
    expect(await gagalDengan(tanda(p, id, 99, p12('BUDI')))).toBe('ORANG_TAK_DIKENAL');
    // Another name is asked about, a title is not.
    expect(await gagalDengan(tanda(p, id, 3, p12('ANI')))).toBe('TTD_NAMA_BEDA');
    nilai(await tanda(p, id, 3, p12('Dr. Budi, S.H., M.Si.')));
    expect(await gagalDengan(tanda(p, id, 3, p12('BUDI')))).toBe('TTD_SUDAH');
    nilai(await tanda(p, id, 1, p12('ANI'), { namaDisetujui: true }));
    expect(
      readSignatures(p.s)
        .get(id)
        ?.map((t) => [t.orang, t.namaBeda]),
    ).toEqual([
      [3, false],
      [1, true],
    ]);
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
    const draf = rapatPenuh(false, DEFINISI);
    expect(await gagalDengan(tanda(draf, await hasilFinal(draf), 3, p12('BUDI')))).toBe('TTD_BUKAN_FINAL');
    nilai(
      raiseObjection(
        p,
        {
          ...{ jenis: 'kejadian', wilayah: WILAYAH, kontes: null, sel: [], uraian: 'Hujan deras' },
          pengaju: { peran: 'panwaslu', nama: 'TOTOK' },
        },
        jamUji(),
      ),
    );
    expect(await gagalDengan(tanda(p, id, 2, p12(NAMA.anggota)))).toBe('TTD_USANG');
    // A certificate of practice stays in practice, and a real one out of it.
    expect(await gagalDengan(tanda(p, await hasilFinal(p), 3, p12Openssl('BUDI'), {}, KINI))).toBe(
      'TTD_SERTIFIKAT_ASLI',
    );
    const nyata = rapatPenuh();
    const asli = await hasilFinal(nyata);
    expect(await gagalDengan(tanda(nyata, asli, 3, p12('BUDI')))).toBe('TTD_SERTIFIKAT_LATIHAN');
    nilai(await tanda(nyata, asli, 3, p12Openssl('BUDI'), {}, KINI));
    expect(pdfsig(documentPath(nyata, asli) ?? '')).toEqual(['Signature is Valid.']);
  }, 120_000);
});
