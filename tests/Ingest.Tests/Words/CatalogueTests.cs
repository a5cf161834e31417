using System.Text.RegularExpressions;
using Pipeline.Ingest.Commands;
using Pipeline.Ingest.Export;
using Pipeline.Ingest.Promises;
using Pipeline.Ingest.Query;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Words;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Words;

public class CatalogueTests
{
    public CatalogueTests() => Language.Choose(Language.Chinese);

    public static TheoryData<string, string> Shown { get; } = new(
    [
        .. Listings.All.Append(PromiseListing.Compare).SelectMany(l => l.Columns).Select(c => ("heading", c.Name)).Distinct(),
        .. FindingRule.All.Concat(CrossRules()).Select(r => ("rule", r)),
        .. FilingKind.All.Select(k => ("kind", k)),
        .. Enum.GetValues<Severity>().Select(s => ("severity", SeverityName.Of(s))),
    ]);

    [Theory]
    [MemberData(nameof(Shown))]
    public void Each_heading_rule_kind_and_severity_has_one_chinese_word(string sort, string english) =>
        Assert.Single(Catalogue.Of(sort), w => w.English == english && w.Chinese.Any(c => c > 0x2E80));

    [Theory]
    [InlineData("a score of 11.00 was found; at most the weight, 10.00, was expected", "得分为 11.00；不应超过分值 10.00")]
    [InlineData(
        "score_items 4 (page 2): a score of 9.00 for 88% of ≥90% was found; 9.78 (result / target × weight) was expected",
        "得分项 4（第 2 页）：指标值 ≥90%，完成 88%，得分 9.00；应为 9.78（完成值÷指标值×分值）")]
    [InlineData(
        "an execution rate of 96% was found; 91.26%, as 全年执行数 44.35 万元 of 年初预算数 48.60 万元, was expected",
        "所印执行率为 96%；按 全年执行数 44.35 万元 除以 年初预算数 48.60 万元，应为 91.26%")]
    [InlineData("page 1, from line 11 on: no rule of this form took this text; a row, a label or a note was expected",
        "第 1 页第 11 行起：没有规则能归类这段文字；应为一行数据、一个标签或一条注释")]
    [InlineData("Files (3): 1 duplicate, 2 succeeded", "文件（3）：1 重复，2 成功")]
    [InlineData("Filings (2): 1 monitoring, 1 unknown", "填报（2）：1 绩效运行监控表，1 未识别")]
    [InlineData("a sentence that has no Chinese, 3 of them", "a sentence that has no Chinese, 3 of them")]
    [InlineData("All is well.\nFaults: 3", "一切正常。\n故障：3")]
    public void A_message_is_put_together_in_chinese_from_its_parts(string english, string chinese) =>
        Assert.Equal(chinese, Catalogue.Said(english));

    [Fact]
    public void What_stands_in_the_gaps_of_a_sentence_is_kept() => Assert.All(
        Catalogue.Of("line"), w => Assert.Equal(Gaps(w.English).Distinct(), Gaps(w.Chinese).Distinct().Order()));

    [Fact]
    public void Each_sentence_is_found_though_others_are_like_it()
    {
        foreach (var (english, _) in Catalogue.Of("line"))
            Assert.NotEqual(english, Catalogue.Said(english));
    }

    [Fact]
    public void A_screen_is_chinese_and_what_programs_read_is_not()
    {
        using var text = new StringWriter();
        new Screen(text, width: null).Table(["rule", "severity", "message"], [["missing-label", "error", "no rows"]]);
        Assert.Equal(
            ["规则", "程度", "说明", "缺少名称", "错误", "没有符合条件的行"],
            text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Language.Choose(Language.English);
        using var english = new StringWriter();
        new Screen(english, width: null).Table(["rule"], [["missing-label"]]);
        Assert.Equal(["rule", "missing-label"], english.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("", "", "zh_CN.UTF-8", "zh")]
    [InlineData("C.UTF-8", "", "zh_CN.UTF-8", "en")]
    [InlineData("", "zh_TW", "en_US.UTF-8", "zh")]
    [InlineData(null, null, null, "en")]
    public void The_locale_tells_the_language(string? all, string? messages, string? lang, string language) => Assert.Equal(
        language, Language.OfLocale(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, "LANG" => lang, _ => null }));

    [Theory]
    [InlineData("filings --db /nowhere/x.db --lang zh", "pipeline: /nowhere/x.db 处没有数据库。")]
    [InlineData("filings --successors --lang zh", "--successors 须与 --agency 同用")]
    [InlineData("filings --db /nowhere/x.db --lang en", "There is no database at /nowhere/x.db.")]
    public void An_error_is_told_in_the_language_that_is_asked_for(string command, string expected) =>
        Assert.Contains(expected, CommandRun.Of(command.Split(' ')).Errors, StringComparison.Ordinal);

    private static IEnumerable<string> CrossRules() =>
        typeof(CrossRule).GetFields().Select(f => (string)f.GetRawConstantValue()!);

    private static IEnumerable<string> Gaps(string text) => Regex.Matches(text, @"\{\d\}").Select(g => g.Value);
}
