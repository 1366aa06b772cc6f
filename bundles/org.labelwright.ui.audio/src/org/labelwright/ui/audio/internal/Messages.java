/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String NoItems;
	public static String NoClasses;
	public static String NoClass;
	public static String NoMedia;
	public static String Loading;
	public static String Cancelled;
	public static String Unreadable;
	public static String Unplayable;
	public static String Status;
	public static String Status_Silent;
	public static String Status_Interval;
	public static String Saved;
	public static String Saving;
	public static String Canvas_Name;
	public static String Transcript_Name;
	public static String Channel;
	public static String Channel_Left;
	public static String Channel_Right;
	public static String Channel_Only;
	public static String Spectrogram_Linear;
	public static String Spectrogram_Mel;
	public static String Hint;
	public static String Hint_Marked;
	public static String Hint_Typing;
	public static String Hint_NoLabels;
	public static String Hint_NoWordClass;
	public static String Hint_NoWords;
	public static String Hint_Words;
	public static String Hint_PlayNext;
	public static String Hint_PlayNextOff;
	public static String Hint_AllChannels;
	public static String Hint_Channel;
	public static String Hint_LastSegment;
	public static String Hint_NoSplit;
	public static String NothingUnlabelled;
	public static String KindNotAllowed;
	public static String KindNotForWords;
	public static String AddText_Title;
	public static String AddText;
	public static String Hint_NoClass;
	public static String Speaker_New;
	public static String Speaker_None;
	public static String Choice_Class;
	public static String Choice_ClassOfWords;
	public static String Choice_Speaker;
	public static String Choice_Window;
	public static String Choice_Range;
	public static String Choice_Dynamics;
	public static String Choice_Milliseconds;
	public static String Choice_Hertz;
	public static String Choice_Decibels;
	public static String Choice_Now;
	public static String Command_Create;
	public static String Command_Move;
	public static String Command_Reshape;
	public static String Command_Split;
	public static String Command_Merge;
	public static String Command_Delete;
	public static String Command_Class;
	public static String Command_Clip;
	public static String Command_Type;
	public static String Words_Paste;
	public static String Words_Copy;
	public static String Words_Cut;
	public static String Words_Remove;
	public static String Words_LabelKey;
	public static String Words_Label;
	public static String Command_UnlabelWords;
	public static String Command_LabelWords;
	public static String Command_Speaker;
	public static String Job_Similar;
	public static String Similar_None;
	public static String Similar_Class;
	public static String Similar_Done;
	public static String Similar_Title;
	public static String Similar_Like;
	public static String Similar_What;
	public static String Similar_Limit;
	public static String Similar_Unlike;
	public static String Similar_Segment;
	public static String Similar_Count;
	public static String Similar_Copy;
	public static String Command_Similar;
	public static String Keys_Title;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
