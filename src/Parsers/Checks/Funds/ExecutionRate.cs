using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Checks.Funds;

/// <summary>A printed 执行率: 90.00%, 90, 0.9.</summary>
/// <param name="Shares">
/// What it says, as a share of 1, with one of its last digit, since some round and some cut off; a bare number may say two things.
/// </param>
internal sealed record ExecutionRate(IReadOnlyList<(decimal Share, decimal Slack)> Shares)
{
    /// <returns>Null for no rate and what is none.</returns>
    public static ExecutionRate? Of(string? printed)
    {
        var text = Squeeze.Text(printed ?? "");
        var bare = text.AsSpan().TrimEnd("%％");
        if (!NumberReader.TryReadAll(bare, out var number) || number is < 0 or > 100_000)
            return null;
        var digit = new decimal(1, 0, 0, false, number.Scale);
        (decimal, decimal) percent = (number / 100, digit / 100);
        return new ExecutionRate(bare.Length < text.Length ? [percent] : [percent, (number, digit)]);
    }

    public bool Fits(decimal share, decimal slack) => Shares.Any(s => Math.Abs(s.Share - share) <= s.Slack + slack);
}
