using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Reads which grade is ticked: þ优 □良 □中 □差, 优□ 良√ 中□, or a grade alone.</summary>
internal static partial class GradeBoxes
{
    // þ and R are what the ticked boxes of the Wingdings fonts turn into.
    private const string Tick = "[þ■√☑✓✔☒●◉⊠R]";
    private const string Box = @"[þ■√☑✓✔☒●◉⊠R□☐○◯（(]";
    private const string Grade = "(?<grade>优秀|优|良好|良|合格|中等|中|一般|较差|差|不合格)";

    /// <summary>The ticked grade as printed; null where none is ticked, or more than one.</summary>
    public static string? Read(string text)
    {
        if (Alone().Match(text) is { Success: true } alone)
            return alone.Groups["grade"].Value;
        var ticked = BoxesBehind().IsMatch(text) ? TickBehind().Matches(text) : TickBefore().Matches(text);
        return ticked.Count == 1 ? ticked[0].Groups["grade"].Value : ticked.Count == 0 ? WithoutBox(text) : null;
    }

    /// <summary>The sign of a ticked box may have no character: of 优 良□ 中□ the first was ticked.</summary>
    private static string? WithoutBox(string text)
    {
        var grades = AnyGrade().Matches(text);
        var without = grades.Where(g => !BoxNext().IsMatch(text[(g.Index + g.Length)..])).ToList();
        return grades.Count > 2 && without.Count == 1 && text.AsSpan().TrimStart().StartsWith(grades[0].Value) ? without[0].Value : null;
    }

    [GeneratedRegex(Grade)]
    private static partial Regex AnyGrade();

    [GeneratedRegex(@"^[（(]?\s*" + Box)]
    private static partial Regex BoxNext();

    [GeneratedRegex(@"^\s*" + Grade + Box)]
    private static partial Regex BoxesBehind();

    [GeneratedRegex(Grade + @"[（(]?\s*" + Tick)]
    private static partial Regex TickBehind();

    [GeneratedRegex(Tick + @"\s*" + Grade)]
    private static partial Regex TickBefore();

    // 优（90分及以上）
    [GeneratedRegex(@"^\s*" + Grade + @"\s*(?:[（(][^（()）□■☑√]*[)）])?\s*$")]
    private static partial Regex Alone();
}
