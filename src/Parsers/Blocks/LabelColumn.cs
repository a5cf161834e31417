using System.Globalization;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>Tells the column that names the rows of a table, which stands first in it, from one of what is said of them.</summary>
public static class LabelColumn
{
    // 其中：本年一般公共预算财政拨款（含上年结转） has 22; what is longer is a text.
    private const int LongestName = 24;

    private static readonly FormLexicon Words = FormLexicon.Standard;
    private static readonly string[] Naming = [Role.Serial, Role.Project];
    private static readonly string[] Heading = [Role.Level1, Role.TaskName, Role.Duty];

    /// <param name="column">What is printed in the first column of a table, top to bottom, without empty cells.</param>
    /// <param name="fillsRows">Whether each row has one of them.</param>
    /// <param name="left">All that is printed in the table that may stand left of it.</param>
    public static bool Is(IReadOnlyList<string> column, bool fillsRows, IReadOnlyCollection<string> left)
    {
        if (column.Any(t => Naming.Contains(RoleOf(BlockKind.Projects, t))) || IsNumbered(column))
            return true;
        if (left.Any(t => Naming.Contains(RoleOf(BlockKind.Projects, t))) && column.Any(t => RoleOf(BlockKind.Indicators, t) is not null))
            return false;
        return (column.Count > 0 && column.Count(IsLabel) * 2 >= column.Count)
            || (fillsRows && column.Count == column.Distinct().Count() && column.All(t => IsName(t) && !IsHeading(t)));
    }

    private static bool IsLabel(string text) =>
        Words.IsWholeLabel(text) || Words.IsCaption(text) || Words.TryGetSource(text, out _) || Taxonomy.TryReadLevel1(text, out _)
            || Heading.Contains(RoleOf(BlockKind.Indicators, text)) || Heading.Contains(RoleOf(BlockKind.Tasks, text));

    private static bool IsHeading(string text) => Enum.GetValues<BlockKind>().Any(kind => Words.Column(kind, text) is not null);

    private static string? RoleOf(BlockKind kind, string text) => Words.Column(kind, text);

    /// <summary>序号, 1, 2, 3, whatever stands over them.</summary>
    private static bool IsNumbered(IReadOnlyList<string> column) =>
        column.Count > 2 && column.Skip(1).Select((t, i) => t == (i + 1).ToString(CultureInfo.InvariantCulture)).All(same => same);

    /// <summary>A word, or a code of figures.</summary>
    private static bool IsName(string text) => Squeeze.Text(text) is { Length: > 0 and <= LongestName } name
        && !NumberShape.IsQuantity(name) && !NumberShape.IsAmount(name) && !NumberShape.IsShare(name) || IsCode(text);

    private static bool IsCode(string text) => text.Length >= 3 && text.All(char.IsAsciiDigit);
}
