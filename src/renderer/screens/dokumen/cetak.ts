import type { DokumenJawab } from '../../../contract/index.ts';
import { desktop } from '../../lib/desktop.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';

/** `D.HASIL-KECAMATAN-PPWP`; without a ballot where it concerns all of them. */
export const sebutanDokumen = (d: Pick<DokumenJawab, 'model' | 'kontes'>): string =>
  d.kontes === null ? d.model : `${d.model}-${d.kontes}`;

/** Proposed file name: model, region, whose copy, state, short hash; nothing Windows refuses. */
function namaBerkas(d: DokumenJawab): string {
  const rupa = d.rupa === 'salinan' ? ` SALINAN ${d.penerima?.kunci ?? ''}` : d.rupa === 'blangko' ? ' BLANGKO' : '';
  return `${sebutanDokumen(d)} ${d.namaWilayah}${rupa}${d.draf ? ' DRAF' : ''} ${d.sha256.slice(0, 8)}.pdf`
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/\p{Cc}/gu, '');
}

/** Prints: the system's dialog on the desktop; in a browser through a hidden frame, else in a tab of its own. */
export async function cetak(d: DokumenJawab): Promise<void> {
  const api = desktop();
  try {
    if (api) {
      const h = await api.cetakPdf(d.pdf);
      if (h.hasil === 'gagal') laporPesan('Belum tercetak', h.pesan, 'perhatian');
      return;
    }
    if (!navigator.pdfViewerEnabled) {
      window.open(d.pdf, '_blank');
      return;
    }
    document.getElementById('bingkai-cetak')?.remove();
    const bingkai = document.createElement('iframe');
    bingkai.id = 'bingkai-cetak';
    bingkai.title = 'Cetak dokumen';
    bingkai.hidden = true;
    bingkai.src = d.pdf;
    bingkai.onload = () => {
      try {
        bingkai.contentWindow?.focus();
        bingkai.contentWindow?.print();
      } catch {
        window.open(d.pdf, '_blank');
      }
    };
    document.body.append(bingkai);
  } catch (galat) {
    laporGalat(galat);
  }
}

/** Saves where the operator says; a browser puts it among its downloads. */
export async function simpan(d: DokumenJawab): Promise<void> {
  const api = desktop();
  try {
    if (api) {
      const h = await api.simpanPdf(d.pdf, namaBerkas(d));
      if (h.hasil === 'disimpan') laporPesan('Dokumen disimpan', h.berkas);
      if (h.hasil === 'gagal') laporPesan('Dokumen belum tersimpan', h.pesan, 'perhatian');
      return;
    }
    const a = document.createElement('a');
    a.href = d.pdf;
    a.download = namaBerkas(d);
    document.body.append(a);
    a.click();
    a.remove();
  } catch (galat) {
    laporGalat(galat);
  }
}
