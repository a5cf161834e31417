using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Commands;
using Pipeline.Ingest.Query;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests;

/// <summary>A database of three composed filings, in a folder of its own.</summary>
public sealed class SampleDatabase : IDisposable
{
    private static readonly TargetValue FourHundredThousandPages = new("41万页", null, Comparator.Equal, 41, null, "万页");

    public SampleDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("pipeline-tests-").FullName;
        Path = System.IO.Path.Combine(Folder, "sample.db");
        using var connection = Database.OpenWriter(Path);
        using var store = new FilingStore(connection, TimeProvider.System);
        using var transaction = connection.BeginTransaction();
        store.Write("aaaa11", "projects.txt", Document(Projects()));
        store.Write("bbbb22", "scores.txt", Document(Scores()));
        store.Write("bbbb33", "=report.txt", Document(Report()));
        transaction.Commit();
    }

    public string Folder { get; }

    public string Path { get; }

    internal ReadOnlyDatabase Open() => ReadOnlyDatabase.Open(Path);

    /// <summary>Runs a command on this database and gives what it wrote to --out.</summary>
    internal string Output(string format, params string[] args)
    {
        var file = System.IO.Path.Combine(Folder, Guid.NewGuid() + "." + format);
        var (exitCode, errors) = CommandRun.Of([.. args, "--db", Path, "--out", file]);
        Assert.True(exitCode == ExitCode.Done, errors);
        return File.ReadAllText(file);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static ParsedDocument Document(Filing filing) =>
        FilingWriter.Rows(new ExtractedDocument([new Page(1, TextOrigin.Txt, Lines())]), [filing]);

    private static List<TextLine> Lines() => [new(1, 1, "第一行"), new(1, 2, "办 公"), new(1, 3, "设备ＡＢＣ购置")];

    private static Filing Projects() => new()
    {
        Kind = FilingKind.ProjectTargets,
        Title = "松鹤区教育局2024年项目支出绩效目标表",
        Agency = "松鹤区教育局",
        FiscalYear = 2024,
        Projects =
        [
            Project("课桌椅购置", 120, Indicator("满意度指标", "3", "服务对象满意度指标", "31", "学生满意度", "≥90%", new("≥90%", null, Comparator.GreaterOrEqual, 90, null, "%"))),
            Project("档案数字化", 80,
                Indicator("产出指标", "1", "数量指标", "11", "扫描页数", "41万页", FourHundredThousandPages),
                Indicator("满意度指标", "3", "服务对象满意度指标", "31", "查档人满意度", "≥85%", new("≥85%", null, Comparator.GreaterOrEqual, 85, null, "%")) with
                {
                    ActualValues = [new("92%", null, Comparator.Equal, 92, null, "%"), new("无投诉", null, null, null, null, null)],
                    Weight = 5,
                    Explanation = "问卷调查",
                }),
        ],
        Findings = [new Finding(FindingRule.ProjectTotalMismatch, Severity.Error, "合计", "200.00 was found; 210.00 was expected") { Evidence = [At(3)] }],
    };

    private static Filing Scores() => new()
    {
        Kind = FilingKind.SelfEvaluationScores,
        Title = "柳岸市水务局2023年部门整体支出绩效自评表",
        Agency = "柳岸市水务局",
        FiscalYear = 2023,
        ScoreItems =
        [
            new ScoreItem { Level1 = "预算执行", Level2 = "资金管理", Level3 = "执行率", Weight = 10, Score = 8.5m, ShortfallReason = "进度慢" },
            new ScoreItem { Level1 = "履职效能", Level2 = "数量指标", Level3 = "巡查次数", Weight = 15, Score = 15, Target = "12次", Actual = "12次" },
        ],
    };

    private static Filing Report() => new()
    {
        Kind = FilingKind.SelfEvaluationReport,
        Sections = [new Section(1, "一、", "基本情况", "=HYPERLINK(\"x\")\n-1.5"), new Section(2, "（一）", "部门职责", "负责水 利工作")],
    };

    private static Project Project(string name, decimal total, params Indicator[] indicators) =>
        new(name, "松鹤区教育局（本级）", Money.Of(total, "万元"), null, null, null, "改善条件") { Indicators = indicators, Evidence = [At(2)] };

    private static Indicator Indicator(
        string level1,
        string code1,
        string level2,
        string code2,
        string level3,
        string target,
        TargetValue value
    ) => new(code1, level1, code2, level2, level3, null, target) { AnnualValues = [value], Evidence = [At(3)] };

    private static Evidence At(int line) => new(null, new TextSpan(1, line, line));
}
