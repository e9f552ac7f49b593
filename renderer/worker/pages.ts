/** The dashboard's pages; only these may be answered by the service worker when the network is away. */
export const pages = [/^\/$/, /^\/(kotak|cari|lainnya|masuk|laporan|saluran|konten|pengaturan|akun|audit)(\/|$)/]
