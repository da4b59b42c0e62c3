import {
  type ButirDatang,
  type HitungDatang,
  inspectPackage,
  isNotice,
  jamMesin,
  loadPackage,
  type PaketDilihat,
  type PutusanDatang,
  previewPackage,
  receivePackage,
  savePackage,
  senderHistories,
  writePackage,
} from '../app/index.ts';
import { angka, angkaSel, besarBerkas, type KodeKontes, type KodeTps, namaSel } from '../domain/index.ts';
import type { KodeKeluar } from './keluaran.ts';
import { bukaPerangkat, type UmumPerangkat } from './perangkat.ts';
import { denganPleno, type Umum } from './perintah.ts';
import * as pemberitahuan from './perintah-pemberitahuan.ts';

export function tulis(
  u: UmumPerangkat,
  o: { keluar: string; wilayah?: string[]; panel?: string; foto: boolean; dokumen: boolean },
): Promise<KodeKeluar> {
  return denganPleno(u, true, async (p) => {
    const hp = await bukaPerangkat(u);
    if (!hp.ok) return u.keluaran.galat(hp.galat);
    const h = await writePackage(p, hp.nilai, o, jamMesin);
    if (!h.ok) return u.keluaran.galat(h.galat);
    const simpan = savePackage(o.keluar, h.nilai.isi);
    if (!simpan.ok) return u.keluaran.galat(simpan.galat);
    const { isi, sidik, urut, sudahAda, manifes } = h.nilai;
    u.keluaran.hasil({ keluar: o.keluar, ukuran: isi.byteLength, sidik, urut, sudahAda, jumlah: manifes.jumlah }, () =>
      [
        `Paket nomor ${angka(urut)} ditulis ke ${o.keluar} (${besarBerkas(isi.byteLength)}): ${angka(manifes.jumlah.lembar)} lembar, ${angka(manifes.jumlah.disahkan)} disahkan${sudahAda ? '; sama dengan yang sudah pernah ditulis' : ''}.`,
        `Sidik ${sidik}`,
      ].join('\n'),
    );
    return 0;
  });
}

const kataHitung = (h: HitungDatang): string =>
  [
    `${angka(h.baru)} baru`,
    `${angka(h.lebihBaru)} lebih baru`,
    `${angka(h.sama + h.lama)} sudah ada`,
    `${angka(h.bentrok)} bentrok`,
    ...(h.ditahan > 0 ? [`${angka(h.ditahan)} ditahan (rekap di atasnya sudah ditetapkan)`] : []),
  ].join(', ');

/** One line for a sheet that a person has to look at. */
const kataButir = (b: ButirDatang): string =>
  `  ${b.nilai.toUpperCase()} ${b.kontes}/${b.tps}: ${b.beda.map((s) => `${namaSel(s.sel)} di sini ${angkaSel(s.semula)}, datang ${angkaSel(s.menjadi)}`).join('; ') || `${b.statusSini} di sini, ${b.statusDatang} datang`}`;

const perluDilihat = (b: ButirDatang): boolean => b.nilai === 'bentrok' || b.nilai === 'ditahan';

function kataPaket(v: Pick<PaketDilihat, 'manifes' | 'sidik' | 'kata'>): string[] {
  const m = v.manifes;
  return [
    `Paket nomor ${angka(m.urut)} dari ${m.namaWilayah} (${m.wilayah})${m.simulasi ? ', SIMULASI' : ''}: utuh, ${angka(m.jumlah.lembar)} lembar terbukti dari ${angka(m.jurnal.entri)} entri jurnal.`,
    `Ditandatangani ${m.perangkat.nama} (${m.perangkat.id}), kata sidik: ${v.kata}`,
    `Sidik ${v.sidik}`,
  ];
}

/** What a package is, and, where there is a plenary, what it would change there. Ends with 1 where it would not be taken. */
export function periksa(u: Umum, jalur: string, adaPleno: boolean): Promise<KodeKeluar> | KodeKeluar {
  const isi = loadPackage(jalur);
  if (!isi.ok) return u.keluaran.galat(isi.galat);
  if (adaPleno && isNotice(isi.nilai)) return pemberitahuan.periksa(u, isi.nilai);
  if (!adaPleno) {
    const h = inspectPackage(isi.nilai);
    if (!h.ok) return u.keluaran.galat(h.galat);
    u.keluaran.hasil(h.nilai, () => kataPaket(h.nilai).join('\n'));
    return 0;
  }
  return denganPleno(u, false, (p) => {
    const h = previewPackage(p, isi.nilai);
    if (!h.ok) return u.keluaran.galat(h.galat);
    const v = h.nilai;
    u.keluaran.hasil(v, () =>
      [
        ...kataPaket(v),
        `Penanda tangan ${v.penanda} di pleno ini.`,
        `Yang akan berubah: ${kataHitung(v.hitung)}${v.sudahAda ? '; paket ini sudah pernah diterima' : ''}.`,
        ...v.butir.filter(perluDilihat).map(kataButir),
        ...v.catatan.map((c) => `  ${c}`),
      ].join('\n'),
    );
    return v.penanda === 'dipercaya' ? 0 : 1;
  });
}

/** Receives a package; ends with 1 where something waits for a decision. */
export function terima(
  u: Umum,
  jalur: string,
  o: { putuskan?: PutusanDatang[]; alasan?: string },
): Promise<KodeKeluar> | KodeKeluar {
  const isi = loadPackage(jalur);
  if (!isi.ok) return u.keluaran.galat(isi.galat);
  if (isNotice(isi.nilai)) return pemberitahuan.terima(u, isi.nilai);
  return denganPleno(u, true, async (p) => {
    const h = await receivePackage(p, isi.nilai, { putusan: o.putuskan ?? [], alasan: o.alasan }, jamMesin);
    if (!h.ok) return u.keluaran.galat(h.galat);
    const v = h.nilai;
    u.keluaran.hasil(v, () =>
      [
        `Paket nomor ${angka(v.urut)} dari ${p.peta.nama(v.wilayah)}: ${kataHitung(v.hitung)}.`,
        `${angka(v.diterima)} lembar diterima, ${angka(v.dipertahankan)} dipertahankan, ${angka(v.sisa.length)} menunggu${v.foto > 0 ? `; ${angka(v.foto)} foto dilampirkan` : ''}.`,
        ...v.sisa.map(kataButir),
        ...(v.sisa.some((b) => b.nilai === 'bentrok')
          ? ['Putuskan dengan --putuskan KONTES/TPS=datang atau =sini, dan --alasan.']
          : []),
      ].join('\n'),
    );
    return v.sisa.length > 0 ? 1 : 0;
  });
}

/** What the senders of received packages did with a sheet, newest first. */
export function riwayat(u: Umum, kontes: KodeKontes, tps: KodeTps): Promise<KodeKeluar> {
  return denganPleno(u, false, async (p) => {
    const h = await senderHistories(p, kontes, tps);
    if (!h.ok) return u.keluaran.galat(h.galat);
    u.keluaran.hasil(h.nilai, () =>
      h.nilai.length === 0
        ? 'Belum ada paket yang memuat lembar ini.'
        : h.nilai
            .flatMap((d) => [
              `${p.peta.nama(d.wilayah)}, perangkat ${d.namaPerangkat}, paket nomor ${angka(d.urut)}:`,
              ...d.riwayat.map(
                (r) => `  ${r.waktu} ${r.orang}: ${r.kalimat}${r.alasan === null ? '' : ` Alasan: ${r.alasan}`}`,
              ),
            ])
            .join('\n'),
    );
    return 0;
  });
}
