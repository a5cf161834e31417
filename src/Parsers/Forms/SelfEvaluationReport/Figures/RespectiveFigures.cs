using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

/// <summary>Gives each name of a list its own figure where as many follow: 新建、改建分别为3所、4所. Of another number each keeps the list.</summary>
internal static partial class RespectiveFigures
{
    public static void Name(string sentence, List<Figure> figures, IReadOnlyList<int> ends)
    {
        for (var i = 0; i < figures.Count; i++)
            if (figures[i].Metric is { } list && Respectively().IsMatch(Before(i)))
                Share(
                    figures,
                    i,
                    Names().Split(list),
                    1 + Enumerable.Range(i + 1, figures.Count - i - 1).TakeWhile(n => Joint().IsMatch(Before(n))).Count());

        string Before(int figure) => sentence[(figure == 0 ? 0 : ends[figure - 1])..figures[figure].At];
    }

    private static void Share(List<Figure> figures, int at, string[] names, int count)
    {
        for (var i = 0; count > 1 && i < count; i++)
            figures[at + i] = figures[at + i] with { Metric = names.Length == count ? names[i] : figures[at].Metric };
    }

    [GeneratedRegex("分别(?:为|是|达|达到|约|约为|有|到)*$")]
    private static partial Regex Respectively();

    [GeneratedRegex("[、和与及]")]
    private static partial Regex Names();

    /// <summary>What stands between the figures of such a list.</summary>
    [GeneratedRegex(@"^\s*[、，,和与及]\s*(?:约|近)?$")]
    private static partial Regex Joint();
}
