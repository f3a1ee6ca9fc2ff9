/** A plan of our own for the tests of its import: small, and with everything that a coordinator has to settle. */
export const planText = `株洲市示例服务提升实施方案（2025—2026年）

为提升服务水平，制定本方案。

一、主要任务

（一）建立机制

1.建立会商制度。每季度会商一次，形成会商清单。（责任单位：市市场监管局、市科技局）

2.开展需求排查。摸清企业需求，建立台账。（牵头单位：市教育局；配合单位：市新设局、各县（市、区）人民政府；完成时限：2026年6月底前）

（二）加强协同

3.推进案件会商。健全线索移送机制。（责任单位：市中级人民法院、市公安局）

二、保障措施

（一）加强组织领导。压实责任，定期调度。（责任单位：示例单位甲、示例单位乙）
`;

/** The same plan a year later: one item is new, one has another date, one is gone. */
export const nextPlanText = planText
  .replace('完成时限：2026年6月底前', '完成时限：2026年9月底前')
  .replace(
    '3.推进案件会商。健全线索移送机制。（责任单位：市中级人民法院、市公安局）',
    '3.开展联合培训。每年两期。（责任单位：市司法局）',
  );
