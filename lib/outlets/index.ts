export * from './types';
export { outletHostOf } from './address';
export { checkOutlet } from './check';
export { briefOf, describeOutlet } from './describe';
export { areOneHouse, siteOfHost } from './host';
export { parseOutletPack, serializeOutletPack, type OutletPack } from './pack';
export { WORLD_REGIONS, worldRegionOf, type WorldRegion } from './regions';
export { ratingSources, type RatingSource } from './sources';
export { openOutletTable, type OutletTable } from './table';
