using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Checks.Funds;
using Pipeline.Parsers.Checks.Results;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Checks;

/// <summary>What the notes of a form say of how it is scored, which goes before the rules of the ministry.</summary>
internal sealed partial class PrintedNote
{
    private readonly string _text;

    public PrintedNote(Filing filing) => _text = string.Join('\n', filing.HeaderFields.Where(f => f.Name is null || Notes().IsMatch(f.Name))
        .Select(f => f.Value).Append(filing.Evaluation?.Grades ?? "").Select(Squeeze.Text));

    /// <summary>The share of its points that a result reached in part has at least: 80-50%（含50%）.</summary>
    public decimal PartlyFrom => Bands().Match(_text) is { Success: true } bands
        ? decimal.Parse(bands.Groups["from"].ValueSpan, CultureInfo.InvariantCulture) / 100 : ScoringRules.PartlyFrom;

    /// <summary>The formula it gives for targets of at most so much, see <see cref="ResultScore"/>; null where it gives none.</summary>
    public string? Reverse => InverseFormula().IsMatch(_text) ? ResultScore.Inverse : null;

    /// <summary>The points that grades begin at, the best first; null where the note tells some that cannot be read.</summary>
    public IReadOnlyList<(string Grade, decimal From)>? Grades()
    {
        var printed = GradeBounds().Matches(_text).Select(m => (Grade: m.Groups["grade"].Value, From: Lowest(m.Groups["bounds"].Value)))
            .DistinctBy(g => g.Grade).ToList();
        if (printed.Count < 2)
            return ScoringRules.Grades;
        var falls = printed.Zip(printed.Skip(1)).All(p => p.First.From > p.Second.From);
        return falls ? [.. printed, ("差", 0)] : null;
    }

    /// <summary>Of 90（含）-100 the first, of 80-90 too; below 60 is told by what is above.</summary>
    private static decimal Lowest(string bounds) =>
        Number().Matches(bounds).Min(m => decimal.Parse(m.ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex("^(?:注|备注|说明|填报说明|填表说明|其他.*|.*说明)$")]
    private static partial Regex Notes();

    [GeneratedRegex("80%?(?:[（(][^（()）]*[)）])?(?:-|－|—|–|~|～|至|到)(?<from>[1-7]0)%")]
    private static partial Regex Bands();

    [GeneratedRegex("反向指标.{0,40}?年度指标值(?:[（(]A[)）])?[/÷／](?:全年)?实际(?:完成)?值")]
    private static partial Regex InverseFormula();

    // 优 90分≤得分≤100分； 良好：80-90， 中（60（含）-80分）. 差 begins at nothing.
    [GeneratedRegex(@"(?<grade>[优良中低])(?:秀|好|等)?[：:为]?[（(]?(?<bounds>(?:[≥>＞]=?)?\d{2,3}[^优良中低差]{0,20})")]
    private static partial Regex GradeBounds();

    [GeneratedRegex(@"\d{2,3}")]
    private static partial Regex Number();
}
