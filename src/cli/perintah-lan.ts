import {
  closePleno,
  enqueuePackage,
  type HasilKirim,
  hasPleno,
  inboxItems,
  intendedReceiver,
  jamMesin,
  openPleno,
  outboxItems,
  type PaketMenunggu,
  pairWith,
  receiveFromInbox,
  refuseFromInbox,
  sendOutbox,
  writePackage,
} from '../app/index.ts';
import { angka, berhasil, besarBerkas, gagal, type Hasil, kalimatGalat } from '../domain/index.ts';
import type { Jaringan } from '../server/jaringan/jaringan.ts';
import { readNoNetwork } from '../server/jaringan/setelan.ts';
import type { KodeKeluar } from './keluaran.ts';
import { bukaPerangkat, type UmumPerangkat } from './perangkat.ts';
import { denganPleno } from './perintah.ts';

/** The switch of the application holds for the command line too. Errors: JARINGAN_DIMATIKAN. */
const bolehJaringan = (u: UmumPerangkat): Hasil<null> =>
  readNoNetwork(u.akar) ? gagal('JARINGAN_DIMATIKAN') : berhasil(null);

/** Pairs this computer with the receiver of an address. */
export async function pasangkan(u: UmumPerangkat, alamat: string): Promise<KodeKeluar> {
  const boleh = bolehJaringan(u);
  if (!boleh.ok) return u.keluaran.galat(boleh.galat);
  const hp = await bukaPerangkat(u);
  const t = hp.ok ? await pairWith(u.akar, hp.nilai, alamat, jamMesin) : hp;
  if (!t.ok) return u.keluaran.galat(t.galat);
  const { kartu, kata } = t.nilai;
  u.keluaran.hasil(
    { id: kartu.id, nama: kartu.nama, kata },
    () => `Dipasangkan dengan ${kartu.nama} (${kartu.id}). Cocokkan kata sidiknya lewat suara: ${kata}`,
  );
  return 0;
}

const kataHasil = ({ butir, hasil }: HasilKirim): string =>
  hasil.ok
    ? `Paket nomor ${angka(butir.urut)} sampai pada ${hasil.nilai.penerima.nama}; tanda terimanya dicatat.`
    : `Paket nomor ${angka(butir.urut)} belum sampai. ${hasil.galat.kode}: ${kalimatGalat(hasil.galat)}`;

/** Writes a package of the plenary into the outbox and sends all that is there, until it arrived; once with `--sekali`. */
export function kirim(
  u: UmumPerangkat,
  o: { ke?: string; foto: boolean; dokumen: boolean; sekali?: boolean },
): Promise<KodeKeluar> {
  const boleh = bolehJaringan(u);
  if (!boleh.ok) return Promise.resolve(u.keluaran.galat(boleh.galat));
  return denganPleno(u, true, async (p) => {
    const hp = await bukaPerangkat(u);
    if (!hp.ok) return u.keluaran.galat(hp.galat);
    const t = intendedReceiver(u.akar, o.ke);
    if (!t.ok) return u.keluaran.galat(t.galat);
    const paket = await writePackage(p, hp.nilai, o, jamMesin);
    if (!paket.ok) return u.keluaran.galat(paket.galat);
    await enqueuePackage(p, paket.nilai, t.nilai.kartu.id);
    let sampai = 0;
    for (let semua = true; ; semua = false) {
      const hasil = await sendOutbox(p, u.akar, hp.nilai, { jam: jamMesin, semua });
      sampai += hasil.filter((h) => h.hasil.ok).length;
      for (const h of hasil) process.stderr.write(`${kataHasil(h)}\n`);
      const sisa = outboxItems(p);
      if (sisa.every((b) => b.berikut === null) || o.sekali) {
        u.keluaran.hasil(
          { sidik: paket.nilai.sidik, urut: paket.nilai.urut, sampai, sisa },
          () => `${angka(sampai)} paket sampai, ${angka(sisa.length)} masih di kotak keluar.`,
        );
        return sisa.length === 0 ? 0 : 1;
      }
      await new Promise((r) => setTimeout(r, 500));
    }
  });
}

const baris = (b: PaketMenunggu): string =>
  [
    `${b.sha256.slice(0, 12)} ${b.namaWilayah} (${b.wilayah}), paket nomor ${angka(b.urut)}${b.simulasi ? ', SIMULASI' : ''}, ${angka(b.lembar)} lembar, ${besarBerkas(b.ukuran)}, masuk ${b.waktu}`,
    `  ditandatangani ${b.penanda.nama} (${b.penanda.id})${b.penandaDiSini ? `, ${b.penandaDiSini} di pleno ini` : ''}: ${b.kata}`,
    ...(b.pengirim.id === b.penanda.id ? [] : [`  dibawa ${b.pengirim.nama} (${b.pengirim.id})`]),
    ...(b.sebab === null ? [] : [`  ditolak: ${b.sebab}`]),
  ].join('\n');

/** Packages that wait for a person, or one of them decided. */
export async function kotakMasuk(
  u: UmumPerangkat,
  o: { terima?: string; tolak?: string; alasan?: string },
): Promise<KodeKeluar> {
  const { terima, tolak } = o;
  if (tolak !== undefined) {
    const h = await refuseFromInbox(u.akar, tolak, o.alasan ?? '');
    if (!h.ok) return u.keluaran.galat(h.galat);
    u.keluaran.hasil(h.nilai, () => `Paket ${h.nilai.namaWilayah} dipindahkan ke yang ditolak; isinya tetap ada.`);
    return 0;
  }
  if (terima !== undefined)
    return denganPleno(u, true, async (p) => {
      const h = await receiveFromInbox(p, u.akar, terima, { putusan: [] }, jamMesin);
      if (!h.ok) return u.keluaran.galat(h.galat);
      u.keluaran.hasil(
        h.nilai,
        () => `${angka(h.nilai.diterima)} lembar diterima, ${angka(h.nilai.sisa.length)} menunggu putusan.`,
      );
      return h.nilai.sisa.length > 0 ? 1 : 0;
    });
  const p = hasPleno(u.data) ? openPleno(u.data, { tulis: false }) : null;
  if (p && !p.ok) return u.keluaran.galat(p.galat);
  try {
    const semua = inboxItems(u.akar, p?.nilai ?? null);
    u.keluaran.hasil(semua, () => (semua.length === 0 ? 'Kotak masuk kosong.' : semua.map(baris).join('\n')));
    return 0;
  } finally {
    if (p) closePleno(p.nilai);
  }
}

/** Opens the network door of a running application and says what comes; the exit code where it did not open. */
export async function bukaPintu(
  u: UmumPerangkat,
  { paket }: Jaringan,
  o: { portLan?: number; pasangkan?: boolean },
): Promise<{ tutup: () => void } | KodeKeluar> {
  const kata = (teks: string): void => void process.stderr.write(`${teks}\n`);
  /** Codes live ten minutes; the next one is shown when one was used up or grew old. */
  const tawarkan = async (): Promise<void> => {
    const h = o.pasangkan ? await paket.bukaPemasangan() : null;
    if (h?.ok) for (const a of h.nilai.pemasangan?.alamat ?? []) kata(`Alamat pemasangan: ${a}`);
  };
  paket.padaKabar = (k) => {
    if (k.kabar === 'dipasang') kata(`Dipasangkan: ${k.nama} (${k.id}).`);
    if (k.kabar === 'masuk') kata(`Masuk dari ${k.pengirim}: ${k.namaWilayah}, ${k.sha256.slice(0, 12)}.`);
    if (k.kabar === 'kodeHabis') void tawarkan();
  };
  const h = await paket.buka(o.portLan === undefined ? {} : { port: o.portLan });
  if (!h.ok) return u.keluaran.galat(h.galat);
  kata(`Menerima paket lewat jaringan di port ${h.nilai.port}; sertifikat: ${h.nilai.sertifikat?.kata}.`);
  await tawarkan();
  const jadwal = setInterval(() => void tawarkan(), 9.5 * 60_000);
  return { tutup: () => clearInterval(jadwal) };
}
