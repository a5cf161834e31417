namespace Pipeline.Ingest.Tests.Extract;

/// <summary>A text as filings have it: Chinese, digits, full-width marks, tabs.</summary>
internal static class DumpText
{
    public const string Sample = "部门整体预算绩效目标表\r\n（2024年度）\r\n单位：万元\r\n主管部门\t某某市文化局\r\n一、年度资金总额：1,408.40\r\n≥98%；不少于6批次，2024年全年完成";
}
