export const CSV = 'text/csv; charset=utf-8';
export const ICS = 'text/calendar; charset=utf-8';
export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const ZIP = 'application/zip';
