using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Runs.Tests.Pdfs;

/// <summary>A text PDF locked with a user password, by the standard handler's oldest rules (40 bits; ISO 32000-1, 7.6.3).</summary>
internal static class LockedPdf
{
    private const int KeyBytes = 5;
    private const int Permissions = -4;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = "an id of a file."u8.ToArray();

    public static byte[] Of(string text, string userPassword)
    {
        var owner = Rc4(Md5(Padded("owner"))[..KeyBytes], Padded(userPassword));
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, Permissions);
        var key = Md5([.. Padded(userPassword), .. owner, .. permissions, .. Id])[..KeyBytes];
        var trailer = string.Create(
            CultureInfo.InvariantCulture,
            $"/ID [<{Convert.ToHexString(Id)}> <{Convert.ToHexString(Id)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(Rc4(key, Padding))}> /P {Permissions} >>"
        );
        return TextPdf.Of(
            text,
            (number, data) => Rc4(Md5([.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0])[..(KeyBytes + 5)], data),
            trailer);
    }

    private static byte[] Padded(string password) => [.. Encoding.Latin1.GetBytes(password), .. Padding[..^password.Length]];

#pragma warning disable CA5351 // The rules of the format, not ours.
    private static byte[] Md5(byte[] data) => MD5.HashData(data);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) % 256;
            (state[i], state[j]) = (state[j], state[i]);
        }
        var output = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) % 256;
            j = (j + state[i]) % 256;
            (state[i], state[j]) = (state[j], state[i]);
            output[n] = (byte)(data[n] ^ state[(state[i] + state[j]) % 256]);
        }
        return output;
    }
}
