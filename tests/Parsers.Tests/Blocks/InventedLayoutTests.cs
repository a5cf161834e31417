using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Tests.Blocks;

/// <summary>A province that prints everything under words of its own is read once the lexicon has them.</summary>
public class InventedLayoutTests
{
    private const string Form =
        "项目支出绩效自评表\n（2031年度）\n事项称谓\t引水渠清障\t\t\t\n归口机关\t乌有县水务局\t\t\t\n"
        + "大类\t小类\t条目\t拟达到\t已达到\t满格\t所得\n产出指标\t数量指标\t清障里程\t≥12公里\t13公里\t60\t60\n\t质量指标\t验收合格率\t≥95%\t90%\t40\t35\n合计\t\t\t\t\t100\t95\n";

    private static readonly FormLexicon Taught = new(
        [
            (BlockKind.Indicators, Role.Level1, "大类"),
            (BlockKind.Indicators, Role.Level2, "小类"),
            (BlockKind.Indicators, Role.Level3, "条目"),
            (BlockKind.Indicators, Role.Target, "拟达到"),
            (BlockKind.Indicators, Role.Actual, "已达到"),
            (BlockKind.Indicators, Role.Weight, "满格"),
            (BlockKind.Indicators, Role.Score, "所得"),
        ],
        [(LabelMeaning.ProjectName, "事项称谓"), (LabelMeaning.Agency, "归口机关")]);

    [Fact]
    public void It_is_read_by_words_alone()
    {
        var filing = Read(Taught);

        Assert.Equal("乌有县水务局", filing.Agency);
        var project = Assert.Single(filing.Projects);
        Assert.Equal("引水渠清障", project.Name);
        Assert.Equal([("清障里程", "≥12公里"), ("验收合格率", "≥95%")], project.Indicators.Select(i => (i.Level3!, i.AnnualTarget!)));
        Assert.Equal([("13公里", 60m, 60m), ("90%", 40m, 35m)], filing.ScoreItems.Select(s => (s.Actual!, s.Weight!.Value, s.Score!.Value)));
        Assert.Equal((100m, 95m), (filing.Evaluation!.TotalWeight, filing.Evaluation.TotalScore));
        Assert.Empty(filing.Findings);
    }

    [Fact]
    public void Without_them_nothing_is_guessed_and_what_was_not_read_is_told()
    {
        var filing = Read(FormLexicon.Standard);

        Assert.Empty(filing.Projects);
        Assert.Empty(filing.Indicators);
        Assert.Empty(filing.ScoreItems);
        Assert.Contains(filing.Findings, f => f.Rule == FindingRule.UnparsedText);
    }

    private static Filing Read(FormLexicon lexicon)
    {
        var lines = Form.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((text, i) => new TextLine(1, i + 1, text)).ToList();
        var signature = new FormSignature(FilingKind.ProjectSelfEvaluation, TitleWords.Table, 1);
        return SheetForm.ProjectSelfEvaluation.Read(new FormPart(lines, TabTable.Read(lines)), signature, lexicon);
    }
}
