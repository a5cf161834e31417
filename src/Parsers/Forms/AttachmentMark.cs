using System.Text.RegularExpressions;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>The line above a title that numbers the form among the attachments of a notice: 附件, 附件2：, 附表1, 公开14表, 表6-1, 预算05-2表.</summary>
internal static partial class AttachmentMark
{
    public static bool Is(string line) => Pattern().IsMatch(Squeeze.Text(line));

    [GeneratedRegex(@"^(?:附[件表](?:\d{1,2}|[一二三四五六七八九十]{1,2})?(?:[-－]\d{1,2})?[：:]?"
        + @"|(?:预算|决算)?(?:公开)?(?:\d{1,2}(?:[-－]\d{1,2})?表|表\d{1,2}(?:[-－]\d{1,2})?))$")]
    private static partial Regex Pattern();
}
