using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

/// <summary>Finds the figures of a sentence: numbers with a unit. Dates, ordinals, document numbers and codes have none.</summary>
internal sealed class FigureReader
{
    private const string RangeMarks = "-—–－~～至到";

    private readonly string _sentence;
    private readonly List<Figure> _figures = [];

    /// <summary>Where each of them ends, its unit included.</summary>
    private readonly List<int> _ends = [];

    /// <summary>Where the last figure ends.</summary>
    private int _end;

    private FigureReader(string sentence) => _sentence = sentence;

    public static IReadOnlyList<Figure> Read(string sentence)
    {
        var reader = new FigureReader(sentence);
        reader.Read();
        RespectiveFigures.Name(sentence, reader._figures, reader._ends);
        return reader._figures;
    }

    private void Read()
    {
        for (var at = 0; at < _sentence.Length;)
        {
            if (!Script.IsDigit(_sentence[at]))
            {
                at++;
                continue;
            }

            var behind = NumberEnd(at);
            if (IsQuantity(at) && TryTake(at, behind) is { } end)
                at = end;
            else
                at = behind;
        }
    }

    private int NumberEnd(int at) =>
        at
        + Math.Max(
            1,
            NumberReader.TryRead(_sentence.AsSpan(at), out _, out var length) ? length : NumberReader.DigitCount(_sentence.AsSpan(at)));

    /// <summary>
    /// 第16届, COVID-19, A4, 3.1.2 and the minutes of 9时30分 state no quantity, nor does the rest of a number that a dump broke.
    /// </summary>
    private bool IsQuantity(int at) => at == 0 || _sentence[at - 1] switch
    {
        '第' or '.' or '．' or '〔' or '[' => false,
        '-' => at == 1 || !Script.IsLatinLetter(_sentence[at - 2]),
        ' ' => at == 1 || !(Script.IsDigit(_sentence[at - 2]) || _sentence[at - 2] is '.' or ','),
        '时' or '点' => at == 1 || !Script.IsDigit(_sentence[at - 2]),
        var before => !Script.IsLatinLetter(before),
    };

    /// <summary>Takes the number that stands there, or the range it begins.</summary>
    /// <returns>Where it ends, unit included; null where no unit follows.</returns>
    private int? TryTake(int at, int behind)
    {
        if (Unit(behind) is { } unit)
            return TryAdd(at, behind, unit);
        if (behind + 1 >= _sentence.Length
            || !RangeMarks.Contains(_sentence[behind], StringComparison.Ordinal)
            || !Script.IsDigit(_sentence[behind + 1]))
            return null;
        var second = NumberEnd(behind + 1);
        if (Unit(second) is not { } shared || TryAdd(at, behind, shared) is not { } end || !TryValue(behind + 1, second, out var high))
            return null;
        _figures.Add(_figures[^1] with { Value = high, Printed = _sentence[(behind + 1)..second], At = behind + 1 });
        (_ends[^1], _end) = (behind, end);
        _ends.Add(end);
        return end;
    }

    private int? TryAdd(int at, int behind, (int From, int Length) unit)
    {
        var from = IsNegative(at) ? at - 1 : at;
        if (!TryValue(from, behind, out var value))
            return null;
        var (end, word) = (unit.From + unit.Length, _sentence.Substring(unit.From, unit.Length));
        _figures.Add(new Figure(Metric(from, end, word), value, _sentence[from..behind], word, from));
        _ends.Add(end);
        return _end = end;
    }

    /// <summary>
    /// The words before the figure, else those after it, else what the figure before it measures; that at once for the end of a range.
    /// </summary>
    private string? Metric(int from, int end, string unit)
    {
        var before = _figures.Count > 0 ? _figures[^1].Metric : null;
        if (from == _end + 1 && RangeMarks.Contains(_sentence[_end], StringComparison.Ordinal))
            return before;
        return TotalMetric.Is(_sentence[_end..from], out var word)
            ? new TotalMetric(_sentence, _figures).Of(word, unit, from, end)
            : MetricText.Before(_sentence, _end, from) ?? MetricText.After(_sentence, end) ?? before;
    }

    private bool IsNegative(int at) =>
        at > 0 && at - 1 > _end && _sentence[at - 1] is '-' or '－' or '−' && !Script.IsDigit(_sentence[at - 2]);

    private bool TryValue(int from, int to, out decimal value) => NumberReader.TryReadAll(_sentence.AsSpan(from, to - from), out value);

    /// <summary>The unit behind a number, 60余人次 and 300多户 too.</summary>
    private (int From, int Length)? Unit(int at)
    {
        while (at < _sentence.Length && (_sentence[at] is '余' or '多' or '几' || char.IsWhiteSpace(_sentence[at])))
            at++;
        var length = UnitWord.Length(_sentence.AsSpan(at));
        return length > 0 ? (at, length) : null;
    }
}
