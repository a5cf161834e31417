using System.Text.RegularExpressions;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>What a form is recognised by: its title, or enough of the headings and labels printed on every such form.</summary>
internal sealed class FormSignature
{
    private readonly Regex _title;

    /// <param name="name">A pattern of the form's name as titles print it, without white space.</param>
    /// <param name="marksNeeded">How many of the marks must be there, under a title too.</param>
    /// <param name="marks">Headings and labels, without white space.</param>
    public FormSignature(string name, int marksNeeded, params string[] marks)
    {
        _title = new Regex($@"^(?:附件\d*[：:]?)?(?<title>(?<head>[^。；]{{0,40}}?)(?:{name})(?<tail>[（(][^（()）]{{1,20}}[)）])?)$", RegexOptions.CultureInvariant);
        Marks = marks;
        MarksNeeded = marksNeeded;
    }

    public IReadOnlyList<string> Marks { get; }

    public int MarksNeeded { get; }

    /// <summary>Whether the lines above the one that names the form belong to the title. Above a table they may be fields.</summary>
    public bool TitleMayBeginAbove { get; init; }

    /// <summary>Whether a title that stands again is the head of a page. A table's begins another form of the kind.</summary>
    public bool IsRunningHead { get; init; }

    public Match MatchTitle(string line) => _title.Match(Squeeze.Text(line));

    /// <summary>How many of the form's marks a text without white space shows.</summary>
    public int CountMarks(string squeezed) => Marks.Count(m => squeezed.Contains(m, StringComparison.Ordinal));
}
